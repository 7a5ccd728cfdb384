"""Help by place."""
