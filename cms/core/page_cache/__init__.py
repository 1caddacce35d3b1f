"""Public pages kept ready in each web process, never older than what they show.

Whatever changes a page is noted in a table, by host, in the transaction that changes it
(`changes`). A page is kept with the version of its host that it was made from; each request asks
the table once whether that version still holds.
"""
