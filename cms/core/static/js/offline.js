// Lets the browser keep what is read, for days without a connection. See home/offline.
if ("serviceWorker" in navigator) {
  addEventListener("load", () => navigator.serviceWorker.register("/sw.js").catch(() => {}));
}
