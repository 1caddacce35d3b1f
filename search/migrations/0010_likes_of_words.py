"""The counted words that look like a misspelt one are read by an index."""

from django.db import migrations

from search.migration_operations import VendorSQL

# By the beginning a word could be found without it, by the ending it could not. SQLite, which has
# nothing of the kind, reads all words of a small site in no time.
TRIGRAMS = [
    "CREATE EXTENSION IF NOT EXISTS pg_trgm",
    "CREATE INDEX search_termcount_likes ON search_termcount USING gin (term gin_trgm_ops)"
    " WHERE field = 'w'",
]
# The extension stays: others may have come to use it.
WITHOUT_TRIGRAMS = ["DROP INDEX search_termcount_likes"]


class Migration(migrations.Migration):
    dependencies = [("search", "0009_narrow_columns")]

    operations = [VendorSQL("postgresql", TRIGRAMS, WITHOUT_TRIGRAMS)]
