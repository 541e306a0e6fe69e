-- Holdings of the fictional town Altheim as version 1 wrote them: four Ortsteile, counts, a rate, an import that replaced
-- a value, three releases in the ledger.
PRAGMA application_id = 1196444487;
PRAGMA user_version = 10200;
BEGIN TRANSACTION;
CREATE TABLE "breakdown" ( "id" INTEGER PRIMARY KEY AUTOINCREMENT, "total_id" TEXT NOT NULL, "name" TEXT NOT NULL, "complete" INTEGER NOT NULL, UNIQUE (total_id, name) );
CREATE TABLE "breakdown_part" ( "id" INTEGER PRIMARY KEY AUTOINCREMENT, "breakdown_id" INTEGER NOT NULL REFERENCES breakdown(id), "part_id" TEXT NOT NULL, "position" INTEGER NOT NULL, "complete" INTEGER NOT NULL, UNIQUE (breakdown_id, part_id) );
CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY,data_type TEXT NOT NULL,identifier TEXT UNIQUE,description TEXT DEFAULT '',last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),min_x DOUBLE, min_y DOUBLE,max_x DOUBLE, max_y DOUBLE,srs_id INTEGER,CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
INSERT INTO "gpkg_contents" VALUES('layer_styles','attributes','Standardstile','','2026-11-20T09:00:00.000Z',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "gpkg_contents" VALUES('setting','attributes','Einstellungen','Einstellungen des Atlas','2026-11-20T09:00:00.000Z',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "gpkg_contents" VALUES('source','attributes','Importjournal','Jeder Import: Datei, Prüfsumme, Profil, Benutzer und Zeit','2026-11-20T09:00:00.000Z',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "gpkg_contents" VALUES('level','attributes','Räumliche Ebenen','Räumliche Ebenen von grob nach fein; die ganze Kommune ist „*“','2026-11-20T09:00:00.000Z',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "gpkg_contents" VALUES('indicator','attributes','Indikatoren','Katalog der Indikatoren mit ihren Metadaten','2026-11-20T09:00:00.000Z',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "gpkg_contents" VALUES('breakdown','attributes','Gliederungen','Summen und ihre Gliederung in Teile','2026-11-20T09:00:00.000Z',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "gpkg_contents" VALUES('breakdown_part','attributes','Teile der Gliederungen','Indikatoren, die Teil einer Summe sind, in ihrer Reihenfolge','2026-11-20T09:00:00.000Z',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "gpkg_contents" VALUES('observation','attributes','Beobachtungen','Werte wie geliefert, vertraulich','2026-11-20T09:00:00.000Z',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "gpkg_contents" VALUES('replaced_observation','attributes','Ersetzte Beobachtungen','Werte, die ein späterer Import ersetzt hat; dessen Rücknahme stellt sie wieder her','2026-11-20T09:00:00.000Z',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "gpkg_contents" VALUES('structural_zero','attributes','Strukturelle Nullen','Gebiete, in denen ein Indikator nur 0 sein kann','2026-11-20T09:00:00.000Z',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "gpkg_contents" VALUES('poi','features','Einrichtungen','Einrichtungen; solche ohne Geometrie sind noch nicht verortet','2026-11-20T09:00:00.000Z',NULL,NULL,NULL,NULL,25832);
INSERT INTO "gpkg_contents" VALUES('poi_released_column','attributes','Freigegebene Spalten','Weitere Spalten der Einrichtungen, die in eine Ausgabe dürfen','2026-11-20T09:00:00.000Z',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "gpkg_contents" VALUES('release','attributes','Freigaben','Verzeichnis aller je geschriebenen Ausgaben','2026-11-20T09:00:00.000Z',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "gpkg_contents" VALUES('release_cell','attributes','Freigegebene Zellen','Was jede Freigabe verborgen hat, je Indikator und Zeitraum','2026-11-20T09:00:00.000Z',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "gpkg_contents" VALUES('ortsteile','features','Ortsteile','Gebiete der Ebene Ortsteile','2026-11-20T09:00:00.000Z',100.0,0.0,500.0,100.0,25832);
CREATE TABLE gpkg_data_column_constraints (
        constraint_name TEXT NOT NULL, constraint_type TEXT NOT NULL, value TEXT,
        min NUMERIC, min_is_inclusive BOOLEAN, max NUMERIC, max_is_inclusive BOOLEAN, description TEXT,
        CONSTRAINT gdcc_ntv UNIQUE (constraint_name, constraint_type, value));
CREATE TABLE gpkg_data_columns (
        table_name TEXT NOT NULL, column_name TEXT NOT NULL, name TEXT, title TEXT, description TEXT,
        mime_type TEXT, constraint_name TEXT,
        CONSTRAINT pk_gdc PRIMARY KEY (table_name, column_name), CONSTRAINT gdc_tn UNIQUE (table_name, name));
INSERT INTO "gpkg_data_columns" VALUES('setting','name','Name','Name',NULL,NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('setting','value','Wert','Wert',NULL,NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('source','id','Nummer','Nummer',NULL,NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('source','uuid','Kennung','Kennung',NULL,NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('source','kind','Art','Art',NULL,NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('source','file','Datei','Datei',NULL,NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('source','sha256','Prüfsumme (SHA-256)','Prüfsumme (SHA-256)',NULL,NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('source','profile','Profil','Profil',NULL,NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('source','user','Benutzer','Benutzer',NULL,NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('source','time','Zeit','Zeit','UTC, ISO 8601',NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('source','read','Gelesen','Gelesen',NULL,NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('source','written','Geschrieben','Geschrieben',NULL,NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('source','replaced','Ersetzte Einträge','Ersetzte Einträge','Was eine Rücknahme wiederherstellt (JSON)',NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('source','withdrawn','Zurückgenommen','Zurückgenommen','Zeit der Rücknahme; leer, solange der Import gilt',NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('level','id','Nummer','Nummer',NULL,NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('level','name','Ebene','Ebene',NULL,NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('level','table_name','Tabelle','Tabelle','Tabelle mit den Gebieten der Ebene',NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('level','rank','Rang','Rang','0 ist die Kommune, höher ist feiner',NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('level','parent','Übergeordnete Ebene','Übergeordnete Ebene',NULL,NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('level','boundary_date','Gebietsstand','Gebietsstand',NULL,NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('level','key_width','Stellen des Schlüssels','Stellen des Schlüssels',NULL,NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('indicator','position','Position','Position',NULL,NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('indicator','id','Indikator','Indikator',NULL,NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('indicator','name','Name','Name',NULL,NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('indicator','theme','Themenfeld','Themenfeld',NULL,NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('indicator','definition','Definition','Definition',NULL,NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('indicator','kind','Art','Art',NULL,NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('indicator','numerator','Zähler','Zähler',NULL,NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('indicator','denominator','Nenner','Nenner',NULL,NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('indicator','numerator_in_denominator','Zähler ist Teil des Nenners','Zähler ist Teil des Nenners',NULL,NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('indicator','unit','Einheit','Einheit',NULL,NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('indicator','factor','Faktor','Faktor',NULL,NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('indicator','decimals','Nachkommastellen','Nachkommastellen',NULL,NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('indicator','personal','Personenbezogen','Personenbezogen',NULL,NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('indicator','direction','Richtung','Richtung','+ hoch ist gut, - hoch ist schlecht, 0 keines von beiden',NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('indicator','aggregation','Aggregation','Aggregation',NULL,NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('indicator','source','Quelle','Quelle',NULL,NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('indicator','cycle','Turnus','Turnus',NULL,NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('indicator','clearance','Freigabe','Freigabe','Für wen der Indikator freigegeben ist',NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('indicator','note','Hinweis','Hinweis',NULL,NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('indicator','literature','Literatur','Literatur',NULL,NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('indicator','contact','Kontakt','Kontakt',NULL,NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('indicator','department','Amt','Amt',NULL,NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('breakdown','id','Nummer','Nummer',NULL,NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('breakdown','total_id','Summe','Summe',NULL,NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('breakdown','name','Gliederung','Gliederung',NULL,NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('breakdown','complete','Vollständig','Vollständig','1: die Teile ergeben zusammen die Summe',NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('breakdown_part','id','Nummer','Nummer',NULL,NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('breakdown_part','breakdown_id','Gliederung','Gliederung',NULL,NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('breakdown_part','part_id','Teil','Teil',NULL,NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('breakdown_part','position','Position','Position',NULL,NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('breakdown_part','complete','Vollständig','Vollständig','0: laut diesem Teil fehlen weitere',NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('observation','id','Nummer','Nummer',NULL,NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('observation','indicator_id','Indikator','Indikator',NULL,NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('observation','level_id','Ebene','Ebene',NULL,NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('observation','area_key','Gebiet','Gebiet',NULL,NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('observation','period','Zeitraum','Zeitraum',NULL,NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('observation','value','Wert','Wert',NULL,NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('observation','numerator','Zähler','Zähler',NULL,NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('observation','denominator','Nenner','Nenner',NULL,NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('observation','status','Status','Status',NULL,NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('observation','source_id','Import','Import',NULL,NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('replaced_observation','id','Nummer','Nummer',NULL,NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('replaced_observation','indicator_id','Indikator','Indikator',NULL,NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('replaced_observation','level_id','Ebene','Ebene',NULL,NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('replaced_observation','area_key','Gebiet','Gebiet',NULL,NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('replaced_observation','period','Zeitraum','Zeitraum',NULL,NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('replaced_observation','value','Wert','Wert',NULL,NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('replaced_observation','numerator','Zähler','Zähler',NULL,NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('replaced_observation','denominator','Nenner','Nenner',NULL,NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('replaced_observation','status','Status','Status',NULL,NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('replaced_observation','source_id','Import','Import',NULL,NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('replaced_observation','replaced_by','Ersetzt durch','Ersetzt durch',NULL,NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('structural_zero','id','Nummer','Nummer',NULL,NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('structural_zero','indicator_id','Indikator','Indikator',NULL,NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('structural_zero','level_id','Ebene','Ebene',NULL,NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('structural_zero','area_key','Gebiet','Gebiet',NULL,NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('structural_zero','source_id','Import','Import',NULL,NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('poi','id','Nummer','Nummer',NULL,NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('poi','category','Kategorie','Kategorie',NULL,NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('poi','name','Name','Name',NULL,NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('poi','address','Adresse','Adresse',NULL,NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('poi','opening_hours','Öffnungszeiten','Öffnungszeiten',NULL,NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('poi','target_group','Zielgruppe','Zielgruppe',NULL,NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('poi','concept','Konzept','Konzept',NULL,NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('poi','website','Internetseite','Internetseite',NULL,NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('poi','provider','Träger','Träger',NULL,NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('poi','capacity','Plätze','Plätze',NULL,NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('poi','further','Weitere Spalten','Weitere Spalten','JSON; intern bis zur Freigabe',NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('poi','source_id','Import','Import',NULL,NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('poi_released_column','id','Nummer','Nummer',NULL,NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('poi_released_column','category','Kategorie','Kategorie',NULL,NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('poi_released_column','name','Spalte','Spalte',NULL,NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('poi_released_column','source_id','Import','Import',NULL,NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('release','id','Nummer','Nummer',NULL,NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('release','audience','Zielgruppe der Ausgabe','Zielgruppe der Ausgabe',NULL,NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('release','number','Ausgabe','Ausgabe',NULL,NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('release','time','Zeit','Zeit','UTC, ISO 8601',NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('release','file','Datei','Datei',NULL,NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('release','content_hash','Prüfsumme des Inhalts','Prüfsumme des Inhalts',NULL,NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('release_cell','id','Nummer','Nummer',NULL,NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('release_cell','release_id','Freigabe','Freigabe',NULL,NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('release_cell','indicator_id','Indikator','Indikator',NULL,NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('release_cell','period','Zeitraum','Zeitraum',NULL,NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('release_cell','hidden','Verborgene Gebiete','Verborgene Gebiete','JSON-Liste aus Ebene und Schlüssel',NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('ortsteile','fid','Nummer','Nummer',NULL,NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('ortsteile','area_key','Schlüssel','Schlüssel',NULL,NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('ortsteile','name','Name','Name',NULL,NULL,NULL);
INSERT INTO "gpkg_data_columns" VALUES('ortsteile','parent_key','Schlüssel des übergeordneten Gebiets','Schlüssel des übergeordneten Gebiets',NULL,NULL,NULL);
CREATE TABLE gpkg_extensions (
        table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL, definition TEXT NOT NULL, scope TEXT NOT NULL,
        CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name));
INSERT INTO "gpkg_extensions" VALUES('gpkg_data_columns',NULL,'gpkg_schema','http://www.geopackage.org/spec121/#extension_schema','read-write');
INSERT INTO "gpkg_extensions" VALUES('gpkg_data_column_constraints',NULL,'gpkg_schema','http://www.geopackage.org/spec121/#extension_schema','read-write');
CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL,column_name TEXT NOT NULL,geometry_type_name TEXT NOT NULL,srs_id INTEGER NOT NULL,z TINYINT NOT NULL,m TINYINT NOT NULL,CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),CONSTRAINT uk_gc_table_name UNIQUE (table_name),CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id));
INSERT INTO "gpkg_geometry_columns" VALUES('poi','geom','POINT',25832,0,0);
INSERT INTO "gpkg_geometry_columns" VALUES('ortsteile','geom','MULTIPOLYGON',25832,0,0);
CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL,srs_id INTEGER NOT NULL PRIMARY KEY,organization TEXT NOT NULL,organization_coordsys_id INTEGER NOT NULL,definition  TEXT NOT NULL,description TEXT);
INSERT INTO "gpkg_spatial_ref_sys" VALUES('Undefined Cartesian SRS',-1,'NONE',-1,'undefined','undefined Cartesian coordinate reference system');
INSERT INTO "gpkg_spatial_ref_sys" VALUES('Undefined geographic SRS',0,'NONE',0,'undefined','undefined geographic coordinate reference system');
INSERT INTO "gpkg_spatial_ref_sys" VALUES('WGS 84 geodetic',4326,'EPSG',4326,'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AXIS["Latitude",NORTH],AXIS["Longitude",EAST],AUTHORITY["EPSG","4326"]]','longitude/latitude coordinates in decimal degrees on the WGS 84 spheroid');
INSERT INTO "gpkg_spatial_ref_sys" VALUES('ETRS89 / UTM zone 32N',25832,'EPSG',25832,'PROJCS["ETRS89 / UTM zone 32N",GEOGCS["ETRS89",DATUM["European_Terrestrial_Reference_System_1989",SPHEROID["GRS 1980",6378137,298.257222101,AUTHORITY["EPSG","7019"]],AUTHORITY["EPSG","6258"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4258"]],PROJECTION["Transverse_Mercator"],PARAMETER["latitude_of_origin",0],PARAMETER["central_meridian",9],PARAMETER["scale_factor",0.9996],PARAMETER["false_easting",500000],PARAMETER["false_northing",0],UNIT["metre",1,AUTHORITY["EPSG","9001"]],AXIS["Easting",EAST],AXIS["Northing",NORTH],AUTHORITY["EPSG","25832"]]',NULL);
CREATE TABLE "indicator" ( "position" INTEGER PRIMARY KEY AUTOINCREMENT, "id" TEXT NOT NULL UNIQUE, "name" TEXT NOT NULL, "theme" TEXT NOT NULL, "definition" TEXT NOT NULL, "kind" TEXT NOT NULL, "numerator" TEXT, "denominator" TEXT, "numerator_in_denominator" INTEGER, "unit" TEXT NOT NULL, "factor" REAL NOT NULL DEFAULT 1, "decimals" INTEGER NOT NULL DEFAULT 0, "personal" INTEGER NOT NULL, "direction" TEXT, "aggregation" TEXT NOT NULL, "source" TEXT NOT NULL, "cycle" TEXT NOT NULL, "clearance" TEXT NOT NULL, "note" TEXT, "literature" TEXT, "contact" TEXT, "department" TEXT );
INSERT INTO "indicator" VALUES(1,'ALLE','Anzahl ALLE','Bevölkerung','Definition','anzahl',NULL,NULL,0,'Personen',1.0,0,1,'0','summe','Amt','jährlich','oeffentlichkeit','','','','');
INSERT INTO "indicator" VALUES(2,'KIND','Anzahl KIND','Bevölkerung','Definition','anzahl',NULL,NULL,0,'Personen',1.0,0,1,'0','summe','Amt','jährlich','oeffentlichkeit','','','','');
INSERT INTO "indicator" VALUES(3,'ANTEIL','Anzahl ANTEIL','Bevölkerung','Definition','quote','KIND','ALLE',1,'%',100.0,1,1,'0','gewichtet','Amt','jährlich','oeffentlichkeit','','','','');
INSERT INTO "indicator" VALUES(4,'INTERN','Anzahl INTERN','Bevölkerung','Definition','anzahl',NULL,NULL,0,'Personen',1.0,0,1,'0','summe','Amt','jährlich','verwaltung','','','','');
CREATE TABLE layer_styles (
        id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, f_table_catalog TEXT(256), f_table_schema TEXT(256),
        f_table_name TEXT(256), f_geometry_column TEXT(256), styleName TEXT(30), styleQML TEXT, styleSLD TEXT,
        useAsDefault BOOLEAN, description TEXT, owner TEXT(30), ui TEXT(30),
        update_time DATETIME DEFAULT CURRENT_TIMESTAMP);
INSERT INTO "layer_styles" VALUES(1,'','','setting','','Einstellungen','<!DOCTYPE qgis PUBLIC ''http://mrcc.com/qgis.dtd'' ''SYSTEM''>
<qgis version="3.40.0" styleCategories="Fields"><aliases><alias field="name" index="0" name="Name"/><alias field="value" index="1" name="Wert"/></aliases></qgis>','',1,'Einstellungen des Atlas','',NULL,'2026-11-20T09:00:00.000Z');
INSERT INTO "layer_styles" VALUES(2,'','','source','','Importjournal','<!DOCTYPE qgis PUBLIC ''http://mrcc.com/qgis.dtd'' ''SYSTEM''>
<qgis version="3.40.0" styleCategories="Fields"><aliases><alias field="id" index="0" name="Nummer"/><alias field="uuid" index="1" name="Kennung"/><alias field="kind" index="2" name="Art"/><alias field="file" index="3" name="Datei"/><alias field="sha256" index="4" name="Prüfsumme (SHA-256)"/><alias field="profile" index="5" name="Profil"/><alias field="user" index="6" name="Benutzer"/><alias field="time" index="7" name="Zeit"/><alias field="read" index="8" name="Gelesen"/><alias field="written" index="9" name="Geschrieben"/><alias field="replaced" index="10" name="Ersetzte Einträge"/><alias field="withdrawn" index="11" name="Zurückgenommen"/></aliases></qgis>','',1,'Jeder Import: Datei, Prüfsumme, Profil, Benutzer und Zeit','',NULL,'2026-11-20T09:00:00.000Z');
INSERT INTO "layer_styles" VALUES(3,'','','level','','Räumliche Ebenen','<!DOCTYPE qgis PUBLIC ''http://mrcc.com/qgis.dtd'' ''SYSTEM''>
<qgis version="3.40.0" styleCategories="Fields"><aliases><alias field="id" index="0" name="Nummer"/><alias field="name" index="1" name="Ebene"/><alias field="table_name" index="2" name="Tabelle"/><alias field="rank" index="3" name="Rang"/><alias field="parent" index="4" name="Übergeordnete Ebene"/><alias field="boundary_date" index="5" name="Gebietsstand"/><alias field="key_width" index="6" name="Stellen des Schlüssels"/></aliases></qgis>','',1,'Räumliche Ebenen von grob nach fein; die ganze Kommune ist „*“','',NULL,'2026-11-20T09:00:00.000Z');
INSERT INTO "layer_styles" VALUES(4,'','','indicator','','Indikatoren','<!DOCTYPE qgis PUBLIC ''http://mrcc.com/qgis.dtd'' ''SYSTEM''>
<qgis version="3.40.0" styleCategories="Fields"><aliases><alias field="position" index="0" name="Position"/><alias field="id" index="1" name="Indikator"/><alias field="name" index="2" name="Name"/><alias field="theme" index="3" name="Themenfeld"/><alias field="definition" index="4" name="Definition"/><alias field="kind" index="5" name="Art"/><alias field="numerator" index="6" name="Zähler"/><alias field="denominator" index="7" name="Nenner"/><alias field="numerator_in_denominator" index="8" name="Zähler ist Teil des Nenners"/><alias field="unit" index="9" name="Einheit"/><alias field="factor" index="10" name="Faktor"/><alias field="decimals" index="11" name="Nachkommastellen"/><alias field="personal" index="12" name="Personenbezogen"/><alias field="direction" index="13" name="Richtung"/><alias field="aggregation" index="14" name="Aggregation"/><alias field="source" index="15" name="Quelle"/><alias field="cycle" index="16" name="Turnus"/><alias field="clearance" index="17" name="Freigabe"/><alias field="note" index="18" name="Hinweis"/><alias field="literature" index="19" name="Literatur"/><alias field="contact" index="20" name="Kontakt"/><alias field="department" index="21" name="Amt"/></aliases></qgis>','',1,'Katalog der Indikatoren mit ihren Metadaten','',NULL,'2026-11-20T09:00:00.000Z');
INSERT INTO "layer_styles" VALUES(5,'','','breakdown','','Gliederungen','<!DOCTYPE qgis PUBLIC ''http://mrcc.com/qgis.dtd'' ''SYSTEM''>
<qgis version="3.40.0" styleCategories="Fields"><aliases><alias field="id" index="0" name="Nummer"/><alias field="total_id" index="1" name="Summe"/><alias field="name" index="2" name="Gliederung"/><alias field="complete" index="3" name="Vollständig"/></aliases></qgis>','',1,'Summen und ihre Gliederung in Teile','',NULL,'2026-11-20T09:00:00.000Z');
INSERT INTO "layer_styles" VALUES(6,'','','breakdown_part','','Teile der Gliederungen','<!DOCTYPE qgis PUBLIC ''http://mrcc.com/qgis.dtd'' ''SYSTEM''>
<qgis version="3.40.0" styleCategories="Fields"><aliases><alias field="id" index="0" name="Nummer"/><alias field="breakdown_id" index="1" name="Gliederung"/><alias field="part_id" index="2" name="Teil"/><alias field="position" index="3" name="Position"/><alias field="complete" index="4" name="Vollständig"/></aliases></qgis>','',1,'Indikatoren, die Teil einer Summe sind, in ihrer Reihenfolge','',NULL,'2026-11-20T09:00:00.000Z');
INSERT INTO "layer_styles" VALUES(7,'','','observation','','Beobachtungen','<!DOCTYPE qgis PUBLIC ''http://mrcc.com/qgis.dtd'' ''SYSTEM''>
<qgis version="3.40.0" styleCategories="Fields"><aliases><alias field="id" index="0" name="Nummer"/><alias field="indicator_id" index="1" name="Indikator"/><alias field="level_id" index="2" name="Ebene"/><alias field="area_key" index="3" name="Gebiet"/><alias field="period" index="4" name="Zeitraum"/><alias field="value" index="5" name="Wert"/><alias field="numerator" index="6" name="Zähler"/><alias field="denominator" index="7" name="Nenner"/><alias field="status" index="8" name="Status"/><alias field="source_id" index="9" name="Import"/></aliases></qgis>','',1,'Werte wie geliefert, vertraulich','',NULL,'2026-11-20T09:00:00.000Z');
INSERT INTO "layer_styles" VALUES(8,'','','replaced_observation','','Ersetzte Beobachtungen','<!DOCTYPE qgis PUBLIC ''http://mrcc.com/qgis.dtd'' ''SYSTEM''>
<qgis version="3.40.0" styleCategories="Fields"><aliases><alias field="id" index="0" name="Nummer"/><alias field="indicator_id" index="1" name="Indikator"/><alias field="level_id" index="2" name="Ebene"/><alias field="area_key" index="3" name="Gebiet"/><alias field="period" index="4" name="Zeitraum"/><alias field="value" index="5" name="Wert"/><alias field="numerator" index="6" name="Zähler"/><alias field="denominator" index="7" name="Nenner"/><alias field="status" index="8" name="Status"/><alias field="source_id" index="9" name="Import"/><alias field="replaced_by" index="10" name="Ersetzt durch"/></aliases></qgis>','',1,'Werte, die ein späterer Import ersetzt hat; dessen Rücknahme stellt sie wieder her','',NULL,'2026-11-20T09:00:00.000Z');
INSERT INTO "layer_styles" VALUES(9,'','','structural_zero','','Strukturelle Nullen','<!DOCTYPE qgis PUBLIC ''http://mrcc.com/qgis.dtd'' ''SYSTEM''>
<qgis version="3.40.0" styleCategories="Fields"><aliases><alias field="id" index="0" name="Nummer"/><alias field="indicator_id" index="1" name="Indikator"/><alias field="level_id" index="2" name="Ebene"/><alias field="area_key" index="3" name="Gebiet"/><alias field="source_id" index="4" name="Import"/></aliases></qgis>','',1,'Gebiete, in denen ein Indikator nur 0 sein kann','',NULL,'2026-11-20T09:00:00.000Z');
INSERT INTO "layer_styles" VALUES(10,'','','poi','geom','Einrichtungen','<!DOCTYPE qgis PUBLIC ''http://mrcc.com/qgis.dtd'' ''SYSTEM''>
<qgis version="3.40.0" styleCategories="Fields"><aliases><alias field="id" index="0" name="Nummer"/><alias field="category" index="1" name="Kategorie"/><alias field="name" index="2" name="Name"/><alias field="address" index="3" name="Adresse"/><alias field="opening_hours" index="4" name="Öffnungszeiten"/><alias field="target_group" index="5" name="Zielgruppe"/><alias field="concept" index="6" name="Konzept"/><alias field="website" index="7" name="Internetseite"/><alias field="provider" index="8" name="Träger"/><alias field="capacity" index="9" name="Plätze"/><alias field="further" index="10" name="Weitere Spalten"/><alias field="source_id" index="11" name="Import"/></aliases></qgis>','',1,'Einrichtungen; solche ohne Geometrie sind noch nicht verortet','',NULL,'2026-11-20T09:00:00.000Z');
INSERT INTO "layer_styles" VALUES(11,'','','poi_released_column','','Freigegebene Spalten','<!DOCTYPE qgis PUBLIC ''http://mrcc.com/qgis.dtd'' ''SYSTEM''>
<qgis version="3.40.0" styleCategories="Fields"><aliases><alias field="id" index="0" name="Nummer"/><alias field="category" index="1" name="Kategorie"/><alias field="name" index="2" name="Spalte"/><alias field="source_id" index="3" name="Import"/></aliases></qgis>','',1,'Weitere Spalten der Einrichtungen, die in eine Ausgabe dürfen','',NULL,'2026-11-20T09:00:00.000Z');
INSERT INTO "layer_styles" VALUES(12,'','','release','','Freigaben','<!DOCTYPE qgis PUBLIC ''http://mrcc.com/qgis.dtd'' ''SYSTEM''>
<qgis version="3.40.0" styleCategories="Fields"><aliases><alias field="id" index="0" name="Nummer"/><alias field="audience" index="1" name="Zielgruppe der Ausgabe"/><alias field="number" index="2" name="Ausgabe"/><alias field="time" index="3" name="Zeit"/><alias field="file" index="4" name="Datei"/><alias field="content_hash" index="5" name="Prüfsumme des Inhalts"/></aliases></qgis>','',1,'Verzeichnis aller je geschriebenen Ausgaben','',NULL,'2026-11-20T09:00:00.000Z');
INSERT INTO "layer_styles" VALUES(13,'','','release_cell','','Freigegebene Zellen','<!DOCTYPE qgis PUBLIC ''http://mrcc.com/qgis.dtd'' ''SYSTEM''>
<qgis version="3.40.0" styleCategories="Fields"><aliases><alias field="id" index="0" name="Nummer"/><alias field="release_id" index="1" name="Freigabe"/><alias field="indicator_id" index="2" name="Indikator"/><alias field="period" index="3" name="Zeitraum"/><alias field="hidden" index="4" name="Verborgene Gebiete"/></aliases></qgis>','',1,'Was jede Freigabe verborgen hat, je Indikator und Zeitraum','',NULL,'2026-11-20T09:00:00.000Z');
INSERT INTO "layer_styles" VALUES(14,'','','ortsteile','geom','Ortsteile','<!DOCTYPE qgis PUBLIC ''http://mrcc.com/qgis.dtd'' ''SYSTEM''>
<qgis version="3.40.0" styleCategories="Fields"><aliases><alias field="fid" index="0" name="Nummer"/><alias field="area_key" index="1" name="Schlüssel"/><alias field="name" index="2" name="Name"/><alias field="parent_key" index="3" name="Schlüssel des übergeordneten Gebiets"/></aliases></qgis>','',1,'Gebiete der Ebene Ortsteile','',NULL,'2026-11-20T09:00:00.000Z');
CREATE TABLE "level" ( "id" INTEGER PRIMARY KEY AUTOINCREMENT, "name" TEXT NOT NULL UNIQUE, "table_name" TEXT NOT NULL UNIQUE, "rank" INTEGER NOT NULL, "parent" TEXT REFERENCES level(name), "boundary_date" TEXT, "key_width" INTEGER NOT NULL DEFAULT 0 );
INSERT INTO "level" VALUES(1,'Ortsteile','ortsteile',1,NULL,'2014-12-31',2);
CREATE TABLE "observation" ( "id" INTEGER PRIMARY KEY, "indicator_id" TEXT NOT NULL, "level_id" TEXT NOT NULL, "area_key" TEXT NOT NULL, "period" TEXT NOT NULL, "value" REAL, "numerator" REAL, "denominator" REAL, "status" TEXT NOT NULL, "source_id" INTEGER NOT NULL REFERENCES source(id) );
INSERT INTO "observation" VALUES(1,'ALLE','Ortsteile','01','2015',400.0,NULL,NULL,'value',2);
INSERT INTO "observation" VALUES(2,'ALLE','Ortsteile','02','2015',350.0,NULL,NULL,'value',2);
INSERT INTO "observation" VALUES(3,'ALLE','Ortsteile','03','2015',90.0,NULL,NULL,'value',2);
INSERT INTO "observation" VALUES(4,'ALLE','Ortsteile','04','2015',25.0,NULL,NULL,'value',2);
INSERT INTO "observation" VALUES(5,'INTERN','Ortsteile','01','2015',7.0,NULL,NULL,'value',2);
INSERT INTO "observation" VALUES(6,'INTERN','Ortsteile','02','2015',8.0,NULL,NULL,'value',2);
INSERT INTO "observation" VALUES(7,'INTERN','Ortsteile','03','2015',9.0,NULL,NULL,'value',2);
INSERT INTO "observation" VALUES(8,'INTERN','Ortsteile','04','2015',0.0,NULL,NULL,'value',2);
INSERT INTO "observation" VALUES(10,'KIND','Ortsteile','02','2015',14.0,NULL,NULL,'value',2);
INSERT INTO "observation" VALUES(11,'KIND','Ortsteile','03','2015',2.0,NULL,NULL,'value',2);
INSERT INTO "observation" VALUES(12,'KIND','Ortsteile','04','2015',20.0,NULL,NULL,'value',2);
INSERT INTO "observation" VALUES(13,'KIND','Ortsteile','01','2015',43.0,NULL,NULL,'value',4);
CREATE TABLE "ortsteile" ( "fid" INTEGER PRIMARY KEY AUTOINCREMENT, "geom" MULTIPOLYGON, "area_key" TEXT NOT NULL UNIQUE, "name" TEXT NOT NULL, "parent_key" TEXT );
INSERT INTO "ortsteile" VALUES(1,X'47500003E86400000000000000005940000000000000694000000000000000000000000000005940010600000001000000010300000001000000050000000000000000005940000000000000000000000000000069400000000000000000000000000000694000000000000059400000000000005940000000000000594000000000000059400000000000000000','01','Hafen',NULL);
INSERT INTO "ortsteile" VALUES(2,X'47500003E864000000000000000069400000000000C072400000000000000000000000000000594001060000000100000001030000000100000005000000000000000000694000000000000000000000000000C0724000000000000000000000000000C0724000000000000059400000000000006940000000000000594000000000000069400000000000000000','02','Markt',NULL);
INSERT INTO "ortsteile" VALUES(3,X'47500003E86400000000000000C07240000000000000794000000000000000000000000000005940010600000001000000010300000001000000050000000000000000C07240000000000000000000000000000079400000000000000000000000000000794000000000000059400000000000C0724000000000000059400000000000C072400000000000000000','03','Anger',NULL);
INSERT INTO "ortsteile" VALUES(4,X'47500003E864000000000000000079400000000000407F400000000000000000000000000000594001060000000100000001030000000100000005000000000000000000794000000000000000000000000000407F4000000000000000000000000000407F4000000000000059400000000000007940000000000000594000000000000079400000000000000000','04','Berg',NULL);
CREATE TABLE "poi" ( "id" INTEGER PRIMARY KEY AUTOINCREMENT, "geom" POINT, "category" TEXT NOT NULL, "name" TEXT NOT NULL, "address" TEXT, "opening_hours" TEXT, "target_group" TEXT, "concept" TEXT, "website" TEXT, "provider" TEXT, "capacity" REAL, "further" TEXT, "source_id" INTEGER NOT NULL REFERENCES source(id) );
CREATE TABLE "poi_released_column" ( "id" INTEGER PRIMARY KEY AUTOINCREMENT, "category" TEXT NOT NULL, "name" TEXT NOT NULL, "source_id" INTEGER NOT NULL REFERENCES source(id), UNIQUE (category, name, source_id) );
CREATE TABLE "release" ( "id" INTEGER PRIMARY KEY AUTOINCREMENT, "audience" TEXT NOT NULL, "number" INTEGER NOT NULL, "time" TEXT NOT NULL, "file" TEXT NOT NULL, "content_hash" TEXT NOT NULL, UNIQUE (audience, number) );
INSERT INTO "release" VALUES(1,'oeffentlichkeit',1,'2026-11-20T09:00:00Z','altheim_oeffentlichkeit_0001.gpkg','0606060606060606060606060606060606060606060606060606060606060606');
INSERT INTO "release" VALUES(2,'verwaltung',1,'2026-11-20T09:00:00Z','altheim_verwaltung_0001.gpkg','0707070707070707070707070707070707070707070707070707070707070707');
INSERT INTO "release" VALUES(3,'oeffentlichkeit',2,'2026-11-20T09:00:00Z','altheim_oeffentlichkeit_0002.gpkg','0808080808080808080808080808080808080808080808080808080808080808');
CREATE TABLE "release_cell" ( "id" INTEGER PRIMARY KEY AUTOINCREMENT, "release_id" INTEGER NOT NULL REFERENCES release(id), "indicator_id" TEXT NOT NULL, "period" TEXT NOT NULL, "hidden" TEXT NOT NULL );
INSERT INTO "release_cell" VALUES(1,1,'ANTEIL','2015','[["Ortsteile", "02"], ["Ortsteile", "03"]]');
INSERT INTO "release_cell" VALUES(2,1,'KIND','2015','[["Ortsteile", "02"], ["Ortsteile", "03"]]');
INSERT INTO "release_cell" VALUES(3,2,'ANTEIL','2015','[["Ortsteile", "02"], ["Ortsteile", "03"]]');
INSERT INTO "release_cell" VALUES(4,2,'KIND','2015','[["Ortsteile", "02"], ["Ortsteile", "03"]]');
INSERT INTO "release_cell" VALUES(5,3,'ANTEIL','2015','[["Ortsteile", "02"], ["Ortsteile", "03"]]');
INSERT INTO "release_cell" VALUES(6,3,'KIND','2015','[["Ortsteile", "02"], ["Ortsteile", "03"]]');
CREATE TABLE "replaced_observation" ( "id" INTEGER PRIMARY KEY, "indicator_id" TEXT NOT NULL, "level_id" TEXT NOT NULL, "area_key" TEXT NOT NULL, "period" TEXT NOT NULL, "value" REAL, "numerator" REAL, "denominator" REAL, "status" TEXT NOT NULL, "source_id" INTEGER NOT NULL REFERENCES source(id), "replaced_by" INTEGER NOT NULL REFERENCES source(id) );
INSERT INTO "replaced_observation" VALUES(1,'KIND','Ortsteile','01','2015',41.0,NULL,NULL,'value',2,4);
CREATE TABLE "setting" ( "name" TEXT PRIMARY KEY, "value" TEXT );
INSERT INTO "setting" VALUES('schema_version','1');
INSERT INTO "setting" VALUES('atlas_id','00000000-0000-4000-8000-000000000001');
INSERT INTO "setting" VALUES('municipality','Altheim');
INSERT INTO "setting" VALUES('municipality_key','99000002');
INSERT INTO "setting" VALUES('crs','EPSG:25832');
INSERT INTO "setting" VALUES('threshold','2');
INSERT INTO "setting" VALUES('publish_zeros','0');
INSERT INTO "setting" VALUES('minimum_base','30');
CREATE TABLE "source" ( "id" INTEGER PRIMARY KEY AUTOINCREMENT, "uuid" TEXT NOT NULL UNIQUE, "kind" TEXT NOT NULL, "file" TEXT NOT NULL, "sha256" TEXT NOT NULL, "profile" TEXT, "user" TEXT, "time" TEXT NOT NULL, "read" INTEGER, "written" INTEGER, "replaced" TEXT, "withdrawn" TEXT );
INSERT INTO "source" VALUES(1,'00000000-0000-4000-8000-000000000002','level','ortsteile.zip','0000000000000000000000000000000000000000000000000000000000000000','{"header": 1}','frau.beispiel','2026-11-20T09:00:00Z',4,4,'{"level": "Ortsteile"}',NULL);
INSERT INTO "source" VALUES(2,'00000000-0000-4000-8000-000000000003','values','werte.csv','0000000000000000000000000000000000000000000000000000000000000000','{"header": 1}','frau.beispiel','2026-11-20T09:00:00Z',12,12,NULL,NULL);
INSERT INTO "source" VALUES(3,'00000000-0000-4000-8000-000000000004','structural_zeros','datei.csv','0000000000000000000000000000000000000000000000000000000000000000','{"header": 1}','frau.beispiel','2026-11-20T09:00:00Z',1,1,NULL,NULL);
INSERT INTO "source" VALUES(4,'00000000-0000-4000-8000-000000000005','values','berichtigt.csv','0000000000000000000000000000000000000000000000000000000000000000','{"header": 1}','frau.beispiel','2026-11-20T09:00:00Z',1,1,NULL,NULL);
CREATE TABLE "structural_zero" ( "id" INTEGER PRIMARY KEY AUTOINCREMENT, "indicator_id" TEXT NOT NULL, "level_id" TEXT NOT NULL, "area_key" TEXT NOT NULL, "source_id" INTEGER NOT NULL REFERENCES source(id), UNIQUE (indicator_id, level_id, area_key, source_id) );
INSERT INTO "structural_zero" VALUES(1,'INTERN','Ortsteile','04',3);
CREATE UNIQUE INDEX "observation_index_0" ON "observation" (indicator_id, period, level_id, area_key);
CREATE INDEX "observation_index_1" ON "observation" (source_id);
CREATE INDEX "replaced_observation_index_0" ON "replaced_observation" (replaced_by);
CREATE INDEX "replaced_observation_index_1" ON "replaced_observation" (source_id, indicator_id, period, level_id, area_key);
CREATE UNIQUE INDEX "release_cell_index_0" ON "release_cell" (release_id, indicator_id, period);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('layer_styles',14);
INSERT INTO "sqlite_sequence" VALUES('indicator',4);
INSERT INTO "sqlite_sequence" VALUES('source',4);
INSERT INTO "sqlite_sequence" VALUES('level',1);
INSERT INTO "sqlite_sequence" VALUES('ortsteile',4);
INSERT INTO "sqlite_sequence" VALUES('structural_zero',1);
INSERT INTO "sqlite_sequence" VALUES('release',3);
INSERT INTO "sqlite_sequence" VALUES('release_cell',6);
COMMIT;
