"""What the portal does when a disk is full: nothing is half-saved, and somebody is told."""
