"""One settings package for every installation.

`base` holds all settings and reads what differs between installations from the environment;
`demo`, `test` and `production` only choose what is assumed when the environment says nothing.
`docs/settings.md` lists the variables.
"""
