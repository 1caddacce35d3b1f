{% comment %}
Keeps what was read, and the latest notices, readable without a connection. Whoever is online gets
what the server says. A kept page says when it was saved, and what may have ended since.
K -- base language; by language the offline page and the words; what is never kept; the styles
{% endcomment %}const K = {{ config|safe }};
const pages = caches.open("pages"), shell = caches.open("shell"), any = { ignoreVary: true };
const langOf = path => K.offline[path.split("/")[1]] ? path.split("/")[1] : K.base;
const mayKeep = url => !url.search && !K.never.some(path => url.pathname.startsWith(path));
const savedOn = (got, lang) => new Date(got.headers.get("date")).toLocaleString(lang, { dateStyle: "long", timeStyle: "short" });
const remade = (got, text) => new Response(text, got);

async function keep(url, got) {
  const cache = await pages, head = name => got.headers.get(name) || "";
  if (got.status >= 400) return cache.delete(url);
  if (!got.ok || got.redirected || /no-store|private/.test(head("cache-control")) || !/html/.test(head("content-type"))) return;
  const text = await got.text();
  if (/csrfmiddlewaretoken/.test(text)) return;
  await cache.delete(url);
  await cache.put(url, remade(got, text));
  for (const old of (await cache.keys()).slice(0, -60)) await cache.delete(old);
}

async function collect(lang) {
  const list = K.offline[lang] + "latest.json", cache = await shell, last = await cache.match(list, any);
  if (last && Date.now() - new Date(last.headers.get("date")) < 432e5) return;
  const got = await fetch(list), copy = got.clone();
  for (const url of await got.json()) await keep(url, await fetch(url));
  await cache.put(list, copy);
}

async function aged(got, lang) {
  const [saved, ended] = K.words[lang], text = await got.text();
  return remade(got, text.replace(/data-(left|until)="([^"]+)"([^>]*>)([^<]*)/g, (all, what, until, rest, words) => {
    const days = (new Date(until) - Date.now()) / 864e5;
    if (what == "left") words = new Intl.RelativeTimeFormat(lang).format(Math.ceil(days), "day");
    return rest + (days > 0 ? words : ended);
  }).replace(/<main[^>]*>/, tag => tag + `<p class="notification" role="status">${saved.replace("%", savedOn(got, lang))}</p>`));
}

async function listed(got, lang) {
  let items = "";
  for (const key of (await (await pages).keys()).reverse()) {
    const page = await (await pages).match(key, any), date = savedOn(page, lang);
    items += `<li><a href="${key.url}">${/<title>([^<]*)/.exec(await page.text())[1]}</a> (${date})`;
  }
  return remade(got, (await got.text()).replace('id="kept">', tag => tag + items));
}

async function visit(event, url) {
  const lang = langOf(url.pathname), home = K.offline[lang];
  const got = await fetch(event.request).catch(() => 0);
  if (got && ![502, 503, 504].includes(got.status)) {
    if (url.pathname == home) return listed(got, lang);
    if (mayKeep(url)) event.waitUntil(keep(url.href, got.clone()).then(() => collect(lang)));
    return got;
  }
  const kept = !url.search && await (await pages).match(url, any);
  return kept ? aged(kept, lang) : listed(await (await shell).match(home, any), lang);
}

const on = (name, act) => addEventListener(name, event => event.waitUntil(act()));
on("install", async () => {
  await (await shell).addAll([...Object.values(K.offline), K.style]);
  await skipWaiting();
});
on("activate", async () => {
  await clients.claim();
  for (const { url } of await clients.matchAll()) {
    const at = new URL(url);
    if (mayKeep(at)) await keep(url, await fetch(url));
    await collect(langOf(at.pathname));
  }
});
addEventListener("fetch", event => {
  const request = event.request, url = new URL(request.url);
  if (request.method != "GET" || url.origin != location.origin) return;
  if (request.mode == "navigate") event.respondWith(visit(event, url));
  if (request.destination == "style") event.respondWith(fetch(request).catch(() => caches.match(request, any)));
});
