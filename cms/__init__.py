"""The project: settings, URLs, WSGI and, in `cms.core`, what every page of every site shares."""
