"""The whole course in one figure: ribbon, events, panels, gutters and one time axis."""
