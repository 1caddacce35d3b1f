vcl 4.1;

# Varnish between nginx and the web processes, for a site that has outgrown nginx's own cache: one
# memory for all machines that nginx runs on. Its rules on who is asking are those of
# cms/core/page_cache/readers.py and of deploy/nginx/, held together by tests/deploy.

import directors;
import std;

# A process that has ended refuses at once, and is left out from then on: what changes something is
# sent once only, so it must not go there. One that only has much to do is given time: taken for
# ended, it would leave its readers with nothing, and all the others with more. One that has begun
# again is asked for pages as soon as it has answered once.
probe answers {
    .request =
        "GET /healthz HTTP/1.1"
        "Host: localhost"
        "Connection: close";
    .interval = 1s;
    .timeout = 15s;
    .window = 1;
    .threshold = 1;
    .initial = 1;
}

# One for each web process, named again below.
backend first {
    .host = "127.0.0.1";
    .port = "8000";
    .connect_timeout = 3s;
    .first_byte_timeout = 60s;
    .probe = answers;
}

sub vcl_init {
    new portal = directors.round_robin();
    portal.add_backend(first);
}

sub vcl_recv {
    set req.backend_hint = portal.backend();
    if (req.restarts == 0) {
        # Varnish has added nginx's own address, which tells nothing.
        set req.http.X-Forwarded-For = regsub(req.http.X-Forwarded-For, ",[^,]*$", "");
        unset req.http.X-Answer-Failed;
    }
    # While a process answers, nobody gets what may be old.
    if (std.healthy(req.backend_hint) && !req.http.X-Answer-Failed) {
        set req.grace = 0s;
    } else {
        set req.grace = 1d;
    }
    if (req.method != "GET" && req.method != "HEAD") {
        return (pass);
    }
    # Whoever is known, or has something waiting for her, gets a page of her own.
    if (req.http.Authorization || req.http.Cookie ~ "(^|;\s*)((__Host-)?sessionid|messages)=") {
        return (pass);
    }
    # How the reader came is counted by the portal when it was from a search.
    if (req.http.Referer ~ "^https?://[^/]+(/[a-z]+)?/(tafuta|search)/") {
        return (pass);
    }
    return (hash);
}

# What pages differ by: address, host with its port, saved data, alerts that the reader has hidden.
sub vcl_hash {
    hash_data(req.url);
    hash_data(req.http.Host);
    hash_data(req.http.X-Forwarded-Proto);
    if (req.http.Cookie ~ "(^|;\s*)low_data=1") {
        hash_data("saves data");
    } elsif (req.http.Save-Data ~ "(?i)^on$" && req.http.Cookie !~ "(^|;\s*)low_data=0") {
        hash_data("saves data");
    }
    if (req.http.Cookie ~ "(^|;\s*)alerts-hidden=[^;]{1,200}") {
        hash_data("hidden:" + regsub(req.http.Cookie, "^(?:.*;\s*)?alerts-hidden=([^;]{1,200}).*$", "\1"));
    }
    return (lookup);
}

sub vcl_backend_fetch {
    # A process that has just been ended is passed over.
    if (bereq.retries > 0) {
        set bereq.backend = portal.backend();
    }
}

sub vcl_backend_error {
    if (bereq.retries < 2 && (bereq.method == "GET" || bereq.method == "HEAD")) {
        return (retry);
    }
    if (!bereq.uncacheable && !bereq.http.X-Answer-Failed) {
        return (abandon);
    }
}

sub vcl_backend_response {
    if (beresp.status >= 500 && !bereq.uncacheable && !bereq.http.X-Answer-Failed) {
        # Let the reader have what was last seen, if anything was.
        return (abandon);
    }
    # What says nothing of being kept is not: Varnish would keep it for two minutes.
    if (!beresp.http.Cache-Control && !beresp.http.Expires) {
        set beresp.uncacheable = true;
        return (deliver);
    }
    # Pages differ by what the hash knows. Those who receive them are told as before.
    set beresp.http.X-Portal-Vary = beresp.http.Vary;
    unset beresp.http.Vary;
    # Pages say themselves that they may be kept, for one second; then the portal is asked whether
    # they still hold, and while it does not answer they may be shown for a day.
    set beresp.grace = 1d;
    set beresp.keep = 1d;
}

sub vcl_synth {
    # The portal has failed. Once more, now with what was last seen; else with its own words.
    if (resp.status == 503 && req.restarts == 0) {
        set req.http.X-Answer-Failed = "1";
        return (restart);
    }
}

sub vcl_deliver {
    if (resp.http.X-Portal-Vary) {
        set resp.http.Vary = resp.http.X-Portal-Vary;
    }
    unset resp.http.X-Portal-Vary;
    unset resp.http.X-Varnish;
    unset resp.http.Via;
    if (obj.uncacheable) {
        set resp.http.X-Cache = "BYPASS";
    } elsif (obj.hits == 0) {
        set resp.http.X-Cache = "MISS";
    } elsif (obj.ttl < 0s) {
        set resp.http.X-Cache = "STALE";
    } else {
        set resp.http.X-Cache = "HIT";
    }
}
