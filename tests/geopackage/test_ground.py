"""Size and centre of polygons, compared with those of GDAL."""

import pytest
from osgeo import ogr

from keck_qgis.geopackage.ground import ground

HOLE = "(0 0,10 0,10 10,0 10,0 0),(1 1,1 3,4 3,4 1,1 1)"


@pytest.mark.parametrize(
    "text",
    ["POLYGON ((500000 5700000,500007 5700000,500003 5700009,500000 5700000))", f"POLYGON ({HOLE})",
     f"MULTIPOLYGON (({HOLE}),((20 20,20 25,31 25,31 20,20 20)))"],
)  # fmt: skip
def test_as_gdal_says(text: str) -> None:
    shape = ogr.CreateGeometryFromWkt(text)
    centre = shape.Centroid()
    found = ground(bytes(shape.ExportToWkb(ogr.wkbNDR)))
    assert found is not None
    assert found == pytest.approx((shape.GetArea(), centre.GetX(), centre.GetY()))


@pytest.mark.parametrize("text", ["POLYGON EMPTY", "MULTIPOLYGON EMPTY", "POLYGON ((0 0,1 1,2 2,0 0))"])
def test_nothing_covers_nothing(text: str) -> None:
    assert ground(bytes(ogr.CreateGeometryFromWkt(text).ExportToWkb())) is None
