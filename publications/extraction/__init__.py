"""Taking the text out of files: pure Python without Django, so that it can run on its own.

`run` is for the portal; everything else runs in a process that may die (`child`).
"""
