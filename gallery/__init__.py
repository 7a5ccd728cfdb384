"""Pictures of every screen, dialog, state of the form and page, for people to look at.

``./run gallery DIR`` draws them without a display and puts an index beside them. What is drawn
stands in two tables: ``scenes.py`` for the screen, ``pages.py`` for paper. Everybody in the
pictures is plainly fictional.
"""
