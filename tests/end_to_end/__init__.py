"""Tests that start the real application."""
