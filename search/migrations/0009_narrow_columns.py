"""What results are counted and ordered by, beside the long texts and not behind them."""

from django.db import migrations

from search.migration_operations import VendorSQL

# SQLite reads a row from its beginning, so everything behind a long text costs reading the text.
# PostgreSQL keeps long texts elsewhere.
NARROW_COLUMNS = (
    "CREATE INDEX search_entry_narrow ON search_entry"
    " (id, institution_id, kind, financial_year, language, date)"
)


class Migration(migrations.Migration):
    dependencies = [("search", "0008_synonyms")]

    operations = [
        VendorSQL("sqlite", [NARROW_COLUMNS], ["DROP INDEX search_entry_narrow"]),
    ]
