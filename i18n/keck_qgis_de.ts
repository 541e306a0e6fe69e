<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>KECK</name>
    <message>
        <source>+ high is good, - high is bad, 0 neither</source>
        <translation>+ hoch ist gut, - hoch ist schlecht, 0 keines von beiden</translation>
    </message>
    <message>
        <source>0 is the municipality, higher is finer</source>
        <translation>0 ist die Kommune, höher ist feiner</translation>
    </message>
    <message>
        <source>0: as the file has it; leading zeros stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1: the parts sum to the total</source>
        <translation>1: die Teile ergeben zusammen die Summe</translation>
    </message>
    <message>
        <source>1: the rate rests on few persons</source>
        <translation>1: die Quote beruht auf wenigen Personen</translation>
    </message>
    <message>
        <source>A count of 0 is shown, 1 to the threshold is hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file, or an existing folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A layer or a file; of a file with several layers: file.zip|layername=…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A released file, as the algorithm “Release” makes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A3 landscape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A3 portrait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A4 landscape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A4 portrait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Adds the indicators of a CSV or XLSX file to the catalogue and replaces those that have the same id. A file in which a mandatory field is empty is refused as a whole, with a list of all that is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Administration</source>
        <translation>Verwaltung</translation>
    </message>
    <message>
        <source>Aggregation</source>
        <translation>Aggregation</translation>
    </message>
    <message>
        <source>Archive cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Gebiet</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Areas in which an indicator can only be 0</source>
        <translation>Gebiete, in denen ein Indikator nur 0 sein kann</translation>
    </message>
    <message>
        <source>Areas of the level {}</source>
        <translation>Gebiete der Ebene {}</translation>
    </message>
    <message>
        <source>Ask for the edition again where you had it from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the sender for a plain archive of the layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the sender for the file once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Zielgruppe der Ausgabe</translation>
    </message>
    <message>
        <source>Audience that the indicator may reach</source>
        <translation>Für wen der Indikator freigegeben ist</translation>
    </message>
    <message>
        <source>Boundaries as of</source>
        <translation>Gebietsstand</translation>
    </message>
    <message>
        <source>Breakdown</source>
        <translation>Gliederung</translation>
    </message>
    <message>
        <source>Breakdowns</source>
        <translation>Gliederungen</translation>
    </message>
    <message>
        <source>CRS of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV (*.csv);;Excel (*.xlsx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled; nothing has been written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Plätze</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Catalogue (*.csv *.xlsx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Catalogue of the indicators with their metadata</source>
        <translation>Katalog der Indikatoren mit ihren Metadaten</translation>
    </message>
    <message>
        <source>Categories, separated by commas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Cells formatted as per cent are read as they are shown (72.7, not 0.727).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cells with a formula error (such as #DIV/0!) hold no value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check only, write nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the CRS of the source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the path and its spelling.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file that “Release edition” has written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a layer or a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another level or indicator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the field with the keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class breaks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it there or choose another name.</source>
        <translation>Schließen Sie die Datei dort oder wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Colour ramp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Vollständig</translation>
    </message>
    <message>
        <source>Concept</source>
        <translation>Konzept</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Coordinate reference system of the atlas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coordinate reference system: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coordinates cannot be reprojected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the cells of the table alone into a new workbook.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create holdings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Creates the confidential file of an atlas: catalogue, rule for small counts, and room for levels, values and facilities. Without a catalogue of your own it begins with the starter catalogue. An existing file is never overwritten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation>Nachkommastellen</translation>
    </message>
    <message>
        <source>Declare structural zeros</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Default styles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Definition</translation>
    </message>
    <message>
        <source>Denominator</source>
        <translation>Nenner</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Amt</translation>
    </message>
    <message>
        <source>Did you mean: {}?</source>
        <translation>Meinten Sie: {}?</translation>
    </message>
    <message>
        <source>Digits of the key</source>
        <translation>Stellen des Schlüssels</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Dry run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Edition (*.gpkg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edition is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edition is too new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edition not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edition was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty: ours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty: the finest that has values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty: the name of the indicator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty: the newest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty: the starter catalogue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equal intervals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every import: file, hash, profile, user and time</source>
        <translation>Jeder Import: Datei, Prüfsumme, Profil, Benutzer und Zeit</translation>
    </message>
    <message>
        <source>Every value of “{}” is hidden in this edition.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excel (*.xlsx);;CSV (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected is a shapefile (all parts, also zipped), a GeoPackage or a GeoJSON file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export catalogue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facilities</source>
        <translation>Einrichtungen</translation>
    </message>
    <message>
        <source>Facilities; those without geometry are not placed</source>
        <translation>Einrichtungen; solche ohne Geometrie sind nicht verortet</translation>
    </message>
    <message>
        <source>Facilities; those without geometry are not placed yet</source>
        <translation>Einrichtungen; solche ohne Geometrie sind noch nicht verortet</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>Faktor</translation>
    </message>
    <message>
        <source>Field with the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field with the key of the parent area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field with the name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>File cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File cannot be written</source>
        <translation>Datei kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>File not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter is not valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings and counts as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format not supported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Formulas without a stored result hold no value; open and save the file in Excel once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Further columns</source>
        <translation>Weitere Spalten</translation>
    </message>
    <message>
        <source>Further columns of facilities that may enter an edition</source>
        <translation>Weitere Spalten der Einrichtungen, die in eine Ausgabe dürfen</translation>
    </message>
    <message>
        <source>Give a code such as EPSG:25832.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it as EPSG code, such as EPSG:25832.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hash (SHA-256)</source>
        <translation>Prüfsumme (SHA-256)</translation>
    </message>
    <message>
        <source>Hash of the contents</source>
        <translation>Prüfsumme des Inhalts</translation>
    </message>
    <message>
        <source>Hidden areas</source>
        <translation>Verborgene Gebiete</translation>
    </message>
    <message>
        <source>Holdings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holdings (*.keck.gpkg *.gpkg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Ids, separated by commas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ids, separated by commas; empty: all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Import catalogue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import facilities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import journal</source>
        <translation>Importjournal</translation>
    </message>
    <message>
        <source>Import level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>Indikator</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>Indikatoren</translation>
    </message>
    <message>
        <source>Indicators as columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indicators that are parts of a total, in their order</source>
        <translation>Indikatoren, die Teil einer Summe sind, in ihrer Reihenfolge</translation>
    </message>
    <message>
        <source>It has: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a GeoPackage of other origin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a file of holdings, whose figures are confidential.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not a GeoPackage.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is protected with a password. Unpack it and import the files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its id, such as DEM-05</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON list of level and key</source>
        <translation>JSON-Liste aus Ebene und Schlüssel</translation>
    </message>
    <message>
        <source>JSON; internal until released</source>
        <translation>JSON; intern bis zur Freigabe</translation>
    </message>
    <message>
        <source>KECK – small-area social monitoring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Key of the parent area</source>
        <translation>Schlüssel des übergeordneten Gebiets</translation>
    </message>
    <message>
        <source>Keys, separated by commas; empty: all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Layer is not unique</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layout template (*.qpt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ledger of all editions ever written</source>
        <translation>Verzeichnis aller je geschriebenen Ausgaben</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Ebene</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>Räumliche Ebenen</translation>
    </message>
    <message>
        <source>Literature</source>
        <translation>Literatur</translation>
    </message>
    <message>
        <source>Makes a print-ready page from an edition: one indicator as coloured areas, up to five further ones as columns, facilities as symbols, with title, legend, source, rule note, scale bar and north arrow. PDF and SVG are vectors, JPG and PNG have 300 dpi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manual breaks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maps and tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minimum base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Municipality key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name of a ramp; empty: suits the indicator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name one of them: {}|layername={}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the sheet that is meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Natural breaks (Jenks)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No areas to draw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No field has a value of its own for every area. Fields: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No layer in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not an edition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Nothing has been written. Errors:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Number of classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of the import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numerator</source>
        <translation>Zähler</translation>
    </message>
    <message>
        <source>Numerator is part of the denominator</source>
        <translation>Zähler ist Teil des Nenners</translation>
    </message>
    <message>
        <source>Observations</source>
        <translation>Beobachtungen</translation>
    </message>
    <message>
        <source>Of a workbook; empty: the first one with a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only where the file does not say it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it in Excel and save it anew as “Excel workbook (.xlsx)”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>Öffnungszeiten</translation>
    </message>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parent level</source>
        <translation>Übergeordnete Ebene</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Parts of the breakdowns</source>
        <translation>Teile der Gliederungen</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Periods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person-related counts from 0 to this number are hidden; a rule “under 3” means 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please update the plugin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Possible are 2015, 2014-12-31, 2015-Q1, 2014/2015 and 2012-2014.</source>
        <translation>Möglich sind 2015, 2014-12-31, 2015-Q1, 2014/2015 und 2012-2014.</translation>
    </message>
    <message>
        <source>Pretty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Profile (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Träger</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Öffentlichkeit</translation>
    </message>
    <message>
        <source>Publish zeros</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QGIS finds no readable layer in “{}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Rates on fewer persons are marked, and hidden from the public; 0 switches this off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rates on fewer than {} persons are hidden.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rates on fewer than {} persons are marked “small base”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Read as {} with the delimiter “{}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads a CSV with the header indikator;ebene;gebiet: areas in which an indicator can only be 0, such as pupils where nobody lives. Such a zero tells nothing about anybody and is published.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads institutions with an address: CSV or XLSX with coordinates, GeoJSON, shapefile, or a layer of the project. Rows without coordinates stay as not placed; coordinates outside the municipality are reported. Columns beyond the known ones stay in the holdings until the profile releases them one by one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads one complete layer of areas: zipped shapefiles, GeoPackage, GeoJSON, or a layer of the project. What is left empty (key, name, parent, encoding) is guessed, and the report says what was taken. A level that nests in no other, such as school districts, has no parent level.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads values from XLSX or CSV: the long exchange table (indikator;ebene;gebiet;zeitraum;wert;zaehler;nenner;status), or a table as an office sends it, with a profile that says which column is what. Without a profile one is guessed and shown in the report. A dry run checks and writes nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relates to persons</source>
        <translation>Personenbezogen</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Freigabe</translation>
    </message>
    <message>
        <source>Release an edition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Released cells</source>
        <translation>Freigegebene Zellen</translation>
    </message>
    <message>
        <source>Released columns</source>
        <translation>Freigegebene Spalten</translation>
    </message>
    <message>
        <source>Releases</source>
        <translation>Freigaben</translation>
    </message>
    <message>
        <source>Rename one of them or choose the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replaced by</source>
        <translation>Ersetzt durch</translation>
    </message>
    <message>
        <source>Replaced entries</source>
        <translation>Ersetzte Einträge</translation>
    </message>
    <message>
        <source>Replaced observations</source>
        <translation>Ersetzte Beobachtungen</translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reprojected from {} to {}, {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it in Excel as “Excel workbook (.xlsx)” without a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the table as .xlsx or as CSV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Separated by commas; empty: the newest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Settings of the atlas</source>
        <translation>Einstellungen des Atlas</translation>
    </message>
    <message>
        <source>Several layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several sheets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show social atlas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small base</source>
        <translation>Kleine Basis</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Spatial levels from coarse to fine; the whole municipality is “*”</source>
        <translation>Räumliche Ebenen von grob nach fein; die ganze Kommune ist „*“</translation>
    </message>
    <message>
        <source>Stamp: audience, number, time, rule, hash of the contents</source>
        <translation>Stempel: Zielgruppe, Nummer, Zeit, Regel, Prüfsumme des Inhalts</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Structural zeros</source>
        <translation>Strukturelle Nullen</translation>
    </message>
    <message>
        <source>Such as 31.12.2014</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as Kita; where the table does not say it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as UTF-8 or ISO-8859-1; empty: guessed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Table with the areas of the level</source>
        <translation>Tabelle mit den Gebieten der Ebene</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.csv *.txt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes back everything that one import wrote, and brings back what it had replaced. The number of an import stands in its report and in the import journal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target group</source>
        <translation>Zielgruppe</translation>
    </message>
    <message>
        <source>Template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text; leading zeros stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts are read as {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts look wrong, for instance “{}”. Choose another encoding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The coarser level in which it nests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The confidential file of the atlas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The contents of “{}” are no longer those that were released.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The edition holds no values of “{}” there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entry “{}” points outside the archive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file does not say its coordinate reference system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file says or implies {}, its texts are {}; they are read so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file says {}, but its coordinates are no degrees.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file says {}; {} is used, as you asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is read from the field {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key of the parent area is read from the field {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer does not understand “{}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer has no field “{}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer “{}” cannot be read: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name is read from the field {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The numbers stand in the import journal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The parameters of “{}” are those of no registered system; they are used as the file gives them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project has {} layers with the name “{}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheet “{}” holds no rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The values look like {}: choose it as the CRS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole municipality is a figure, not a layer of areas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Themenfeld</translation>
    </message>
    <message>
        <source>There are no facilities of the category “{}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file “{}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no import with the number {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no indicator “{}”.</source>
        <translation>Es gibt keinen Indikator „{}“.</translation>
    </message>
    <message>
        <source>There is no level “{}”.</source>
        <translation>Es gibt keine Ebene „{}“.</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Time of the withdrawal; empty while in force</source>
        <translation>Zeit der Rücknahme; leer, solange der Import gilt</translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Totals and how they divide into parts</source>
        <translation>Summen und ihre Gliederung in Teile</translation>
    </message>
    <message>
        <source>UTC, ISO 8601</source>
        <translation>UTC, ISO 8601</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Unknown category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown coordinate reference system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown indicator</source>
        <translation>Unbekannter Indikator</translation>
    </message>
    <message>
        <source>Unknown level</source>
        <translation>Unbekannte Ebene</translation>
    </message>
    <message>
        <source>Unknown period</source>
        <translation>Unbekannter Zeitraum</translation>
    </message>
    <message>
        <source>Unknown reference system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpacked it would be far too large ({} files, {} MB).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to five ids, separated by commas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update cycle</source>
        <translation>Turnus</translation>
    </message>
    <message>
        <source>Upper bounds of the classes, separated by semicolons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Values as delivered, confidential</source>
        <translation>Werte wie geliefert, vertraulich</translation>
    </message>
    <message>
        <source>Values of the indicators; a hidden one has a status and no value</source>
        <translation>Werte der Indikatoren; ein verborgener hat einen Status und keinen Wert</translation>
    </message>
    <message>
        <source>Values that a later import replaced; withdrawing that import brings them back</source>
        <translation>Werte, die ein späterer Import ersetzt hat; dessen Rücknahme stellt sie wieder her</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Internetseite</translation>
    </message>
    <message>
        <source>What each release hid, packed per indicator and period</source>
        <translation>Was jede Freigabe verborgen hat, je Indikator und Zeitraum</translation>
    </message>
    <message>
        <source>What withdrawing brings back (JSON)</source>
        <translation>Was eine Rücknahme wiederherstellt (JSON)</translation>
    </message>
    <message>
        <source>Where the table does not say it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the table does not say it, such as 2015</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw an import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Zurückgenommen</translation>
    </message>
    <message>
        <source>Withdrawn rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes a new numbered file for an audience: the indicators cleared for it, with small counts and all that would reveal them hidden. Nothing is written that the check has not passed; what cannot be protected yet is left out and named in the report. Where the output is a folder, the name carries the next number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes the catalogue of the holdings as CSV or XLSX, in the columns that the import reads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes the values of an edition as XLSX or CSV: any indicators, periods and areas. What is hidden reads k. A.; a mean and a sum are named as what they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the holdings …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>accuracy unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accurate to about {} m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>n/s (hidden by the source)</source>
        <translation>k. A. (Quelle)</translation>
    </message>
    <message>
        <source>n/s (hidden)</source>
        <translation>k. A.</translation>
    </message>
    <message>
        <source>n/s: hidden, so that counts of {} to {} persons cannot be recomputed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>entfällt</translation>
    </message>
    <message>
        <source>quarter {} of {}</source>
        <translation>{}. Quartal {}</translation>
    </message>
    <message>
        <source>school year {}</source>
        <translation>Schuljahr {}</translation>
    </message>
    <message>
        <source>tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} ({} times)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} m would be possible with the grid file {}, which is missing here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} to below {}</source>
        <translation>{} bis unter {}</translation>
    </message>
    <message>
        <source>{} to {}</source>
        <translation>{} bis {}</translation>
    </message>
    <message>
        <source>{}: from {} to {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}” cannot be read as an edition.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}” has no layer “{}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}” has no sheet “{}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}” has no values for {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}” has several sheets with contents: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}” has {} rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}” holds no rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}” holds {} layers: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}” is an old Excel file (.xls) or protected by a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}” is larger than 512 MiB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}” is neither an Excel workbook (.xlsx) nor a text table (CSV).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}” is no coordinate reference system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}” is no sound Excel workbook (.xlsx).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}” is not a coordinate reference system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}” is not a period.</source>
        <translation>„{}“ ist kein Zeitraum.</translation>
    </message>
    <message>
        <source>“{}” is not a readable zip archive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}” is not an edition.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}” is open in another program or write-protected.</source>
        <translation>„{}“ ist in einem anderen Programm geöffnet oder schreibgeschützt.</translation>
    </message>
    <message>
        <source>“{}” unpacks to far more than a table holds; it was not opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}” was made by a newer version of KECK.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}” was not opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… and {} further errors</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
