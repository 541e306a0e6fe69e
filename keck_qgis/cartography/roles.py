"""What our layers are for, written into them: so they are known again in any project, whatever they are called."""

ROLE = "keck/role"
CHOROPLETH, CHANGE, COLUMNS = "choropleth", "change", "columns"
FACILITIES, BOUNDARY, BACKGROUND = "facilities", "boundary", "background"

CHANGED, STATUS = "change", "change_status"
"""Fields that a layer of changes computes."""
