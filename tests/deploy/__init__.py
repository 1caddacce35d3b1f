"""The web server's configuration and the services, as they are given to whoever runs the portal."""
