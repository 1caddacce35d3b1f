"""A whole region from a folder of tables, texts and files.

Reading and checking (`folder`, `checks`) come first and touch no database row; writing
(`write`) happens only when not one fault was found.
"""

from __future__ import annotations
