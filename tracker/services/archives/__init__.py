"""Everything out in one file, for one patient or the whole clinic, and back into an empty clinic.

Not ``services.archive``, which keeps the pages that were handed out.
"""
