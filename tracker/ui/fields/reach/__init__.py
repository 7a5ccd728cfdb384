"""How far down each leg: the drawing one clicks."""
