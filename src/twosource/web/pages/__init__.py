"""The screens, a module each: addresses in, pages, JSON and tables out."""
