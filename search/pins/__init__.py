"""Results that an institution puts above all others for a question."""
