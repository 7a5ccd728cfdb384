"""The first start: look around, bring a clinic along, or begin one."""
