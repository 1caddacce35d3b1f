"""Answers for whoever watches the servers: is this process up, can it serve pages?"""
