"""Pages as paper has them: laid out and painted for preview, printer and PDF; no widgets."""
