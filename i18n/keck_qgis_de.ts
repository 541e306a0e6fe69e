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
        <source>1: the parts sum to the total</source>
        <translation>1: die Teile ergeben zusammen die Summe</translation>
    </message>
    <message>
        <source>1: the rate rests on few persons</source>
        <translation>1: die Quote beruht auf wenigen Personen</translation>
    </message>
    <message>
        <source>A released file, as the algorithm “Release” makes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
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
        <source>Area</source>
        <translation>Gebiet</translation>
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
        <source>Cancelled; nothing has been written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Plätze</translation>
    </message>
    <message>
        <source>Catalogue of the indicators with their metadata</source>
        <translation>Katalog der Indikatoren mit ihren Metadaten</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Check the path and its spelling.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a layer or a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it there or choose another name.</source>
        <translation>Schließen Sie die Datei dort oder wählen Sie einen anderen Namen.</translation>
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
        <source>Decimals</source>
        <translation>Nachkommastellen</translation>
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
        <source>Edition</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Edition (*.gpkg)</source>
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
        <source>File</source>
        <translation>Datei</translation>
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
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings and counts as JSON</source>
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
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Import journal</source>
        <translation>Importjournal</translation>
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
        <source>Indicators that are parts of a total, in their order</source>
        <translation>Indikatoren, die Teil einer Summe sind, in ihrer Reihenfolge</translation>
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
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Key of the parent area</source>
        <translation>Schlüssel des übergeordneten Gebiets</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
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
        <source>Name</source>
        <translation>Name</translation>
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
        <source>Opening hours</source>
        <translation>Öffnungszeiten</translation>
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
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Possible are 2015, 2014-12-31, 2015-Q1, 2014/2015 and 2012-2014.</source>
        <translation>Möglich sind 2015, 2014-12-31, 2015-Q1, 2014/2015 und 2012-2014.</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
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
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
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
        <source>Rows read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows written</source>
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
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Table with the areas of the level</source>
        <translation>Tabelle mit den Gebieten der Ebene</translation>
    </message>
    <message>
        <source>Target group</source>
        <translation>Zielgruppe</translation>
    </message>
    <message>
        <source>The confidential file of the atlas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer “{}” cannot be read: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Themenfeld</translation>
    </message>
    <message>
        <source>There is no file “{}”.</source>
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
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Time of the withdrawal; empty while in force</source>
        <translation>Zeit der Rücknahme; leer, solange der Import gilt</translation>
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
        <source>Update cycle</source>
        <translation>Turnus</translation>
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
        <source>Withdrawn</source>
        <translation>Zurückgenommen</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
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
        <source>{} ({} times)</source>
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
        <source>“{}” is not a period.</source>
        <translation>„{}“ ist kein Zeitraum.</translation>
    </message>
    <message>
        <source>“{}” is open in another program or write-protected.</source>
        <translation>„{}“ ist in einem anderen Programm geöffnet oder schreibgeschützt.</translation>
    </message>
    <message>
        <source>… and {} further errors</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
