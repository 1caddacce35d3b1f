"""Public pages kept ready in each web process, never older than what they show.

Whatever changes a page is noted in a table, by host and subject, in the transaction that changes
it (`changes`). A page is kept with the subjects that it shows (`subjects`) and the version of them
that it was made from (`versions`); each request asks the table once whether that still holds.
"""
