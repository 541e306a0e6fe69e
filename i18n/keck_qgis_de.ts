<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>KECK</name>
    <message>
        <source> and {} more</source>
        <translation> und {} weitere</translation>
    </message>
    <message>
        <source>&amp;0 as a class of its own</source>
        <translation>&amp;0 als eigene Klasse</translation>
    </message>
    <message>
        <source>&amp;About this indicator …</source>
        <translation>Ü&amp;ber diesen Indikator …</translation>
    </message>
    <message>
        <source>&amp;Against</source>
        <translation>&amp;Gegen</translation>
    </message>
    <message>
        <source>&amp;Areas</source>
        <translation>Geb&amp;iete</translation>
    </message>
    <message>
        <source>&amp;Areas:</source>
        <translation>&amp;Flächen:</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Boundaries as of</source>
        <translation>Gebiets&amp;stand</translation>
    </message>
    <message>
        <source>&amp;Breakdown</source>
        <translation>Auf&amp;gliederung</translation>
    </message>
    <message>
        <source>&amp;Catalogue</source>
        <translation>Ka&amp;talog</translation>
    </message>
    <message>
        <source>&amp;Category:</source>
        <translation>&amp;Kategorie:</translation>
    </message>
    <message>
        <source>&amp;Chart</source>
        <translation>&amp;Diagramm</translation>
    </message>
    <message>
        <source>&amp;Charts</source>
        <translation>&amp;Diagramme</translation>
    </message>
    <message>
        <source>&amp;Classes</source>
        <translation>&amp;Klassen</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>&amp;Column holds its:</source>
        <translation>Die Spalte &amp;enthält:</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>&amp;Spalten</translation>
    </message>
    <message>
        <source>&amp;Compare with</source>
        <translation>Ver&amp;gleich mit</translation>
    </message>
    <message>
        <source>&amp;Correct …</source>
        <translation>Beri&amp;chtigen …</translation>
    </message>
    <message>
        <source>&amp;Count</source>
        <translation>&amp;Eintragen</translation>
    </message>
    <message>
        <source>&amp;Data begin here</source>
        <translation>&amp;Daten beginnen hier</translation>
    </message>
    <message>
        <source>&amp;Delete from the list</source>
        <translation>Aus der Liste &amp;löschen</translation>
    </message>
    <message>
        <source>&amp;Digits of the keys:</source>
        <translation>S&amp;tellen der Schlüssel:</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>&amp;Edit …</source>
        <translation>&amp;Bearbeiten …</translation>
    </message>
    <message>
        <source>&amp;Example atlas</source>
        <translation>&amp;Beispielatlas</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>E&amp;xport</translation>
    </message>
    <message>
        <source>&amp;Favourite</source>
        <translation>&amp;Favorit</translation>
    </message>
    <message>
        <source>&amp;File …</source>
        <translation>&amp;Datei …</translation>
    </message>
    <message>
        <source>&amp;Footnotes begin here</source>
        <translation>&amp;Fußnoten beginnen hier</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation>F&amp;ür</translation>
    </message>
    <message>
        <source>&amp;Group where they crowd</source>
        <translation>Zusa&amp;mmenfassen, wo es eng ist</translation>
    </message>
    <message>
        <source>&amp;Header</source>
        <translation>&amp;Kopfzeile</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Holdings</source>
        <translation>&amp;Datenbestand</translation>
    </message>
    <message>
        <source>&amp;Identifier</source>
        <translation>Kenn&amp;ung</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
    <message>
        <source>&amp;Imported or withdrawn since this edition:</source>
        <translation>Seit dieser Ausgabe &amp;importiert oder zurückgenommen:</translation>
    </message>
    <message>
        <source>&amp;Imports, the newest first:</source>
        <translation>&amp;Importe, der neueste zuerst:</translation>
    </message>
    <message>
        <source>&amp;Indicator</source>
        <translation>Indi&amp;kator</translation>
    </message>
    <message>
        <source>&amp;Indicator:</source>
        <translation>&amp;Indikator:</translation>
    </message>
    <message>
        <source>&amp;Indicators</source>
        <translation>&amp;Indikatoren</translation>
    </message>
    <message>
        <source>&amp;Journal of imports …</source>
        <translation>Import&amp;journal …</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Hinterlegen</translation>
    </message>
    <message>
        <source>&amp;Keep none</source>
        <translation>&amp;Keine hinterlegen</translation>
    </message>
    <message>
        <source>&amp;Keep with the indicator …</source>
        <translation>Beim Indikator hinter&amp;legen …</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>Schlüsse&amp;l</translation>
    </message>
    <message>
        <source>&amp;Key of the areas</source>
        <translation>&amp;Schlüssel der Gebiete</translation>
    </message>
    <message>
        <source>&amp;Level</source>
        <translation>&amp;Ebene</translation>
    </message>
    <message>
        <source>&amp;Level:</source>
        <translation>&amp;Ebene:</translation>
    </message>
    <message>
        <source>&amp;Levels</source>
        <translation>&amp;Ebenen</translation>
    </message>
    <message>
        <source>&amp;Lies in</source>
        <translation>&amp;Liegt in</translation>
    </message>
    <message>
        <source>&amp;List</source>
        <translation>&amp;Liste</translation>
    </message>
    <message>
        <source>&amp;List or layer:</source>
        <translation>&amp;Liste oder Ebene:</translation>
    </message>
    <message>
        <source>&amp;Load from a file …</source>
        <translation>Aus einer Datei la&amp;den …</translation>
    </message>
    <message>
        <source>&amp;Make a new working edition by itself after an import</source>
        <translation>Nach einem &amp;Import von selbst eine neue Arbeitsausgabe erstellen</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>Zusa&amp;mmenlegen</translation>
    </message>
    <message>
        <source>&amp;Municipality</source>
        <translation>&amp;Kommune</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Name of the areas</source>
        <translation>&amp;Name der Gebiete</translation>
    </message>
    <message>
        <source>&amp;Nests in:</source>
        <translation>Lie&amp;gt in:</translation>
    </message>
    <message>
        <source>&amp;New atlas …</source>
        <translation>&amp;Neuer Atlas …</translation>
    </message>
    <message>
        <source>&amp;Number</source>
        <translation>A&amp;nzahl</translation>
    </message>
    <message>
        <source>&amp;Number of persons</source>
        <translation>Zahl de&amp;r Personen</translation>
    </message>
    <message>
        <source>&amp;Numbers are written:</source>
        <translation>&amp;Zahlen sind geschrieben:</translation>
    </message>
    <message>
        <source>&amp;Official key</source>
        <translation>&amp;Gemeindeschlüssel</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Open an atlas …</source>
        <translation>Atlas &amp;öffnen …</translation>
    </message>
    <message>
        <source>&amp;Period</source>
        <translation>&amp;Zeitraum</translation>
    </message>
    <message>
        <source>&amp;Period of the row</source>
        <translation>&amp;Zeitraum der Zeile</translation>
    </message>
    <message>
        <source>&amp;Period:</source>
        <translation>&amp;Zeitraum:</translation>
    </message>
    <message>
        <source>&amp;Place facilities by address …</source>
        <translation>Einrichtungen nach &amp;Adresse verorten …</translation>
    </message>
    <message>
        <source>&amp;Postcode</source>
        <translation>&amp;Postleitzahl</translation>
    </message>
    <message>
        <source>&amp;Read as</source>
        <translation>&amp;Gelesen als</translation>
    </message>
    <message>
        <source>&amp;Reference system</source>
        <translation>Be&amp;zugssystem</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>A&amp;ktualisieren</translation>
    </message>
    <message>
        <source>&amp;Relates to persons</source>
        <translation>&amp;Personenbezogen</translation>
    </message>
    <message>
        <source>&amp;Release</source>
        <translation>F&amp;reigeben</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>Spei&amp;chern</translation>
    </message>
    <message>
        <source>&amp;Save the list of KECK to edit it …</source>
        <translation>Liste von KECK zum Bearbeiten &amp;speichern …</translation>
    </message>
    <message>
        <source>&amp;Save …</source>
        <translation>&amp;Sichern …</translation>
    </message>
    <message>
        <source>&amp;Scale:</source>
        <translation>&amp;Maßstab:</translation>
    </message>
    <message>
        <source>&amp;Set the rule</source>
        <translation>&amp;Regel setzen</translation>
    </message>
    <message>
        <source>&amp;Sheet:</source>
        <translation>&amp;Blatt:</translation>
    </message>
    <message>
        <source>&amp;Show:</source>
        <translation>An&amp;zeigen:</translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation>&amp;Quelle</translation>
    </message>
    <message>
        <source>&amp;Table</source>
        <translation>&amp;Tabelle</translation>
    </message>
    <message>
        <source>&amp;Take over</source>
        <translation>Ü&amp;bernehmen</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>Themen&amp;feld</translation>
    </message>
    <message>
        <source>&amp;Themenfelder</source>
        <translation>&amp;Themenfelder</translation>
    </message>
    <message>
        <source>&amp;Tips on the map</source>
        <translation>&amp;Hinweise auf der Karte</translation>
    </message>
    <message>
        <source>&amp;Total: all areas together</source>
        <translation>Su&amp;mme: alle Gebiete zusammen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Unit</source>
        <translation>Ein&amp;heit</translation>
    </message>
    <message>
        <source>&amp;Usual symbol</source>
        <translation>&amp;Übliches Symbol</translation>
    </message>
    <message>
        <source>&amp;Values of an indicator …</source>
        <translation>&amp;Werte eines Indikators …</translation>
    </message>
    <message>
        <source>&amp;What is entered</source>
        <translation>&amp;Was eingetragen wird</translation>
    </message>
    <message>
        <source>&amp;Withdraw</source>
        <translation>&amp;Zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Withdraw …</source>
        <translation>&amp;Zurücknehmen …</translation>
    </message>
    <message>
        <source>&amp;Write to a file …</source>
        <translation>In eine Datei s&amp;chreiben …</translation>
    </message>
    <message>
        <source>(earlier edition)</source>
        <translation>(frühere Ausgabe)</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
    <message>
        <source>(without a name)</source>
        <translation>(ohne Namen)</translation>
    </message>
    <message>
        <source>* for none but the municipality</source>
        <translation>* für keine außer der Kommune</translation>
    </message>
    <message>
        <source>+ high is good, - high is bad, 0 neither</source>
        <translation>+ hoch ist gut, - hoch ist schlecht, 0 keines von beiden</translation>
    </message>
    <message>
        <source>0 as a class of its own</source>
        <translation>0 als eigene Klasse</translation>
    </message>
    <message>
        <source>0 is the municipality, higher is finer</source>
        <translation>0 ist die Kommune, höher ist feiner</translation>
    </message>
    <message>
        <source>0 to {}</source>
        <translation>0 bis {}</translation>
    </message>
    <message>
        <source>0: as the file has it; leading zeros stay</source>
        <translation>0: wie in der Datei; führende Nullen bleiben</translation>
    </message>
    <message>
        <source>0: this part says that others lack</source>
        <translation>0: laut diesem Teil fehlen weitere</translation>
    </message>
    <message>
        <source>1 error</source>
        <translation>1 Fehler</translation>
    </message>
    <message>
        <source>1 facility</source>
        <translation>1 Einrichtung</translation>
    </message>
    <message>
        <source>1 warning</source>
        <translation>1 Warnung</translation>
    </message>
    <message>
        <source>1,583.5 (English)</source>
        <translation>1,583.5 (englisch)</translation>
    </message>
    <message>
        <source>1.583,5 (German)</source>
        <translation>1.583,5 (deutsch)</translation>
    </message>
    <message>
        <source>100 for per cent, 1.000 for per thousand</source>
        <translation>100 für Prozent, 1.000 für Promille</translation>
    </message>
    <message>
        <source>1: even where the atlas shows them</source>
        <translation>1: auch wenn der Atlas sie zeigt</translation>
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
        <source>2022, 31.12.2022, 2022-Q3, 2022/23; empty: as the header or the table says</source>
        <translation>2022, 31.12.2022, 2022-Q3, 2022/23; leer: wie in Kopfzeile oder Tabelle angegeben</translation>
    </message>
    <message>
        <source>A 0 is shown.</source>
        <translation>Eine 0 wird gezeigt.</translation>
    </message>
    <message>
        <source>A breakdown needs a name without a comma, and without an asterisk at its end.</source>
        <translation>Eine Gliederung braucht einen Namen ohne Komma und ohne Stern am Ende.</translation>
    </message>
    <message>
        <source>A breakdown needs a total and at least one part.</source>
        <translation>Eine Gliederung braucht eine Summe und mindestens einen Teil.</translation>
    </message>
    <message>
        <source>A capacity cannot be less than 0.</source>
        <translation>Plätze können nicht weniger als 0 sein.</translation>
    </message>
    <message>
        <source>A catalogue of your own; empty: the starter catalogue</source>
        <translation>Ein eigener Katalog; leer: der Startkatalog</translation>
    </message>
    <message>
        <source>A click chooses an area, with Ctrl further ones; dragging moves the map</source>
        <translation>Ein Klick wählt ein Gebiet, mit Strg weitere; Ziehen verschiebt die Karte</translation>
    </message>
    <message>
        <source>A count is summed (summe) or not aggregated (keine), not averaged.</source>
        <translation>Eine Anzahl wird summiert (summe) oder nicht aggregiert (keine), nicht gemittelt.</translation>
    </message>
    <message>
        <source>A count of 0 is shown, 1 to the threshold is hidden</source>
        <translation>Eine Anzahl von 0 wird gezeigt, 1 bis zum Schwellenwert verborgen</translation>
    </message>
    <message>
        <source>A facility has a geometry on which no point can be found.</source>
        <translation>Eine Einrichtung hat eine Geometrie, auf der sich kein Punkt finden lässt.</translation>
    </message>
    <message>
        <source>A facility needs a category.</source>
        <translation>Eine Einrichtung braucht eine Kategorie.</translation>
    </message>
    <message>
        <source>A facility needs a name.</source>
        <translation>Eine Einrichtung braucht einen Namen.</translation>
    </message>
    <message>
        <source>A file, or an existing folder</source>
        <translation>Eine Datei oder ein vorhandener Ordner</translation>
    </message>
    <message>
        <source>A later change of the rule stays in force; nothing else changes.</source>
        <translation>Eine spätere Änderung der Regel bleibt in Kraft; sonst ändert sich nichts.</translation>
    </message>
    <message>
        <source>A layer of the project or a file</source>
        <translation>Ein Layer des Projekts oder eine Datei</translation>
    </message>
    <message>
        <source>A layer of the project, or one of a file chosen beside it</source>
        <translation>Ein Layer des Projekts oder, mit dem Knopf daneben, einer Datei</translation>
    </message>
    <message>
        <source>A layer or a file; of a file with several layers: file.zip|layername=…</source>
        <translation>Ein Layer oder eine Datei; bei mehreren Layern in der Datei: datei.zip|layername=…</translation>
    </message>
    <message>
        <source>A level is a layer of areas. Tables are imported as values, points as facilities.</source>
        <translation>Eine Ebene ist ein Layer mit Flächen. Tabellen werden als Werte importiert, Punkte als Einrichtungen.</translation>
    </message>
    <message>
        <source>A level needs a name; “*” is the municipality itself.</source>
        <translation>Eine Ebene braucht einen Namen; „*“ ist die Kommune selbst.</translation>
    </message>
    <message>
        <source>A list of the house's own, also on a network drive; empty: the list of KECK</source>
        <translation>Eine eigene Liste des Hauses, auch auf einem Netzlaufwerk; leer: die Liste von KECK</translation>
    </message>
    <message>
        <source>A map of the surveying offices below the areas; asks their server once it is chosen</source>
        <translation>Eine Karte der Vermessungsverwaltungen unter den Gebieten; fragt deren Server, sobald sie gewählt ist</translation>
    </message>
    <message>
        <source>A new edition is being made</source>
        <translation>Eine neue Ausgabe entsteht</translation>
    </message>
    <message>
        <source>A new indicator to which the rule applies</source>
        <translation>Ein neuer Indikator, für den die Regel gilt</translation>
    </message>
    <message>
        <source>A place needs easting and northing, or neither.</source>
        <translation>Ein Ort braucht Rechts- und Hochwert oder keinen von beiden.</translation>
    </message>
    <message>
        <source>A profile is a JSON object.</source>
        <translation>Ein Profil ist ein JSON-Objekt.</translation>
    </message>
    <message>
        <source>A rate may come with its terms in columns of their own</source>
        <translation>Zähler und Nenner eines Anteils können in eigenen Spalten stehen</translation>
    </message>
    <message>
        <source>A rate on fewer persons than the minimum base; hidden from the public alone.</source>
        <translation>Eine Quote auf weniger Personen als die Mindestbasis; nur der Öffentlichkeit verborgen.</translation>
    </message>
    <message>
        <source>A rate or a mean cannot be summed: gewichtet, ungewichtet or keine.</source>
        <translation>Eine Quote oder ein Mittelwert kann nicht summiert werden: gewichtet, ungewichtet oder keine.</translation>
    </message>
    <message>
        <source>A rate or an average one of whose terms is hidden.</source>
        <translation>Eine Quote oder ein Mittelwert, von denen Zähler, Nenner oder ein Gebiet darunter verborgen ist.</translation>
    </message>
    <message>
        <source>A rate or mean of persons whose base count is not held in this area.</source>
        <translation>Eine Quote oder ein Mittelwert von Personen, deren Bezugszahl in diesem Gebiet nicht vorliegt.</translation>
    </message>
    <message>
        <source>A released file, as the algorithm “Release” makes</source>
        <translation>Eine freigegebene Datei, wie „Ausgabe freigeben“ sie schreibt</translation>
    </message>
    <message>
        <source>A ring with a number stands for several whose symbols would lie on each other</source>
        <translation>Ein Ring mit einer Zahl steht für mehrere, deren Symbole übereinander lägen</translation>
    </message>
    <message>
        <source>A rule of our own</source>
        <translation>Eigene Regel</translation>
    </message>
    <message>
        <source>A share is hidden as well where so few are left over</source>
        <translation>Auch ein Anteil, der so wenige übrig lässt, wird verborgen</translation>
    </message>
    <message>
        <source>A share is hidden as well where so few are left over: 37 of 40 with a threshold of 3</source>
        <translation>Ein Anteil wird auch verborgen, wo so wenige übrig bleiben: 37 von 40 bei einem Schwellenwert von 3</translation>
    </message>
    <message>
        <source>A share that leaves so few over is hidden as well. Example: {} of {} children in day care.</source>
        <translation>Ein Anteil, der so wenige übrig lässt, wird ebenfalls verborgen. Beispiel: {} von {} Kindern in einer Kita.</translation>
    </message>
    <message>
        <source>A share that leaves so few over is shown. Example: {} of {} children in day care.</source>
        <translation>Ein Anteil, der so wenige übrig lässt, wird gezeigt. Beispiel: {} von {} Kindern in einer Kita.</translation>
    </message>
    <message>
        <source>A tick takes a file over; what is chosen here is corrected below</source>
        <translation>Ein Haken übernimmt die Datei; was hier gewählt ist, wird unten geändert</translation>
    </message>
    <message>
        <source>A variable in a period as releases told it: values and what was shown, packed</source>
        <translation>Eine Größe in einem Zeitraum, wie Freigaben sie mitgeteilt haben: Werte und was gezeigt wurde, gepackt</translation>
    </message>
    <message>
        <source>A3 landscape</source>
        <translation>A3 quer</translation>
    </message>
    <message>
        <source>A3 portrait</source>
        <translation>A3 hoch</translation>
    </message>
    <message>
        <source>A4 landscape</source>
        <translation>A4 quer</translation>
    </message>
    <message>
        <source>A4 portrait</source>
        <translation>A4 hoch</translation>
    </message>
    <message>
        <source>About “{}”</source>
        <translation>Über „{}“</translation>
    </message>
    <message>
        <source>Add this indicator as a part</source>
        <translation>Diesen Indikator als Teil aufnehmen</translation>
    </message>
    <message>
        <source>Add&amp;resses</source>
        <translation>&amp;Adressen</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>Addresses (*.csv *.txt *.xlsx *.gpkg *.zip *.shp *.geojson);;All files (*)</source>
        <translation>Adressen (*.csv *.txt *.xlsx *.gpkg *.zip *.shp *.geojson);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Addresses are read from the columns {}.</source>
        <translation>Adressen werden aus den Spalten {} gelesen.</translation>
    </message>
    <message>
        <source>Addresses that may mean several places; not placed: {}</source>
        <translation>Adressen, die mehrere Orte meinen können; nicht verortet: {}</translation>
    </message>
    <message>
        <source>Addresses that the list does not have; not placed: {}</source>
        <translation>Adressen, die im Verzeichnis fehlen; nicht verortet: {}</translation>
    </message>
    <message>
        <source>Addresses without coordinates</source>
        <translation>Adressen ohne Koordinaten</translation>
    </message>
    <message>
        <source>Adds the indicators of a CSV or XLSX file to the catalogue and replaces those that have the same id. A file in which a mandatory field is empty is refused as a whole, with a list of all that is missing.</source>
        <translation>Nimmt die Indikatoren einer CSV- oder XLSX-Datei in den Katalog auf und ersetzt die mit derselben Kennung. Eine Datei mit leeren Pflichtfeldern wird im Ganzen abgelehnt; die Meldung nennt alles, was fehlt.</translation>
    </message>
    <message>
        <source>Adds values of an edition to any layer that has the keys of the areas: per indicator and period one field with the value (ID_PERIOD) and one with its status (ID_PERIOD_status). Hidden cells stay empty.</source>
        <translation>Hängt Werte einer Ausgabe an einen beliebigen Layer mit den Schlüsseln der Gebiete: je Indikator und Zeitraum ein Feld mit dem Wert (ID_ZEITRAUM) und eines mit dem Status (ID_ZEITRAUM_status). Verborgene Zellen bleiben leer.</translation>
    </message>
    <message>
        <source>Administration</source>
        <translation>Verwaltung</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Aggre&amp;gation</source>
        <translation>A&amp;ggregation</translation>
    </message>
    <message>
        <source>Aggregation</source>
        <translation>Aggregation</translation>
    </message>
    <message>
        <source>Alike on both sides of 0</source>
        <translation>Gleich viele beiderseits der 0</translation>
    </message>
    <message>
        <source>All &amp;topics</source>
        <translation>Alle &amp;Themen</translation>
    </message>
    <message>
        <source>All facilities</source>
        <translation>Alle Einrichtungen</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>All files of a delivery at once, also in folders within</source>
        <translation>Alle Dateien einer Lieferung auf einmal, auch in Unterordnern</translation>
    </message>
    <message>
        <source>All that it brought has been replaced since; withdrawing it changes no figure.</source>
        <translation>Alles daraus ist inzwischen ersetzt; das Zurücknehmen ändert keine Zahl.</translation>
    </message>
    <message>
        <source>All topics</source>
        <translation>Alle Themen</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Umfang</translation>
    </message>
    <message>
        <source>An area occurs twice for {} and {}.</source>
        <translation>Ein Gebiet kommt für {} und {} doppelt vor.</translation>
    </message>
    <message>
        <source>An edition is only looked at</source>
        <translation>Eine Ausgabe wird nur angesehen</translation>
    </message>
    <message>
        <source>An edition that was handed on, or holdings of one's own</source>
        <translation>Eine erhaltene Ausgabe oder der eigene Datenbestand</translation>
    </message>
    <message>
        <source>Another list …</source>
        <translation>Andere Liste …</translation>
    </message>
    <message>
        <source>Another period: beside both figures stand their difference and the change in per cent</source>
        <translation>Ein anderer Zeitraum: neben beiden Werten stehen Differenz und Veränderung in Prozent</translation>
    </message>
    <message>
        <source>Another period: the map shows what has changed since</source>
        <translation>Ein anderer Zeitraum: die Karte zeigt, was sich seither verändert hat</translation>
    </message>
    <message>
        <source>Any layer, below the areas</source>
        <translation>Ein beliebiger Layer, unter den Gebieten</translation>
    </message>
    <message>
        <source>Archive cannot be read</source>
        <translation>Archiv nicht lesbar</translation>
    </message>
    <message>
        <source>Archive refused</source>
        <translation>Archiv abgelehnt</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Gebiet</translation>
    </message>
    <message>
        <source>Area of the polygons</source>
        <translation>Fläche der Polygone</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>Gebiete</translation>
    </message>
    <message>
        <source>Areas (*.zip *.shp *.gpkg *.geojson *.json);;All files (*)</source>
        <translation>Gebiete (*.zip *.shp *.gpkg *.geojson *.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Areas in which an indicator can only be 0</source>
        <translation>Gebiete, in denen ein Indikator nur 0 sein kann</translation>
    </message>
    <message>
        <source>Areas lie in no single parent area: {}</source>
        <translation>Gebiete liegen nicht eindeutig in einem übergeordneten Gebiet: {}</translation>
    </message>
    <message>
        <source>Areas lie mostly outside the parent area (in brackets) that their field names: {}</source>
        <translation>Gebiete liegen überwiegend außerhalb des übergeordneten Gebiets (in Klammern), das ihr Feld nennt: {}</translation>
    </message>
    <message>
        <source>Areas of releases</source>
        <translation>Gebiete der Freigaben</translation>
    </message>
    <message>
        <source>Areas of the level for which the layer has no feature.</source>
        <translation>Gebiete der Ebene, zu denen der Layer kein Objekt hat.</translation>
    </message>
    <message>
        <source>Areas of the level {}</source>
        <translation>Gebiete der Ebene {}</translation>
    </message>
    <message>
        <source>Areas of the level “{}” without a row: {}.</source>
        <translation>Gebiete der Ebene „{}“ ohne Zeile: {}.</translation>
    </message>
    <message>
        <source>Areas overlap: {}</source>
        <translation>Gebiete überlappen sich: {}</translation>
    </message>
    <message>
        <source>Areas reach out of their parent: {}</source>
        <translation>Gebiete ragen aus ihrem übergeordneten Gebiet hinaus: {}</translation>
    </message>
    <message>
        <source>Areas taken into account</source>
        <translation>Berücksichtigte Gebiete</translation>
    </message>
    <message>
        <source>Areas taken into account (selection)</source>
        <translation>Berücksichtigte Gebiete (Auswahl)</translation>
    </message>
    <message>
        <source>Areas with exactly 0 get a colour of their own, where there are some</source>
        <translation>Gebiete mit genau 0 erhalten eine eigene Farbe, wo es welche gibt</translation>
    </message>
    <message>
        <source>Areas with values</source>
        <translation>Gebiete mit Werten</translation>
    </message>
    <message>
        <source>Areas without a key: {}</source>
        <translation>Gebiete ohne Schlüssel: {}</translation>
    </message>
    <message>
        <source>Areas without a name are called by their key: {}</source>
        <translation>Gebiete ohne Namen heißen wie ihr Schlüssel: {}</translation>
    </message>
    <message>
        <source>Areas without a polygon: {}</source>
        <translation>Gebiete ohne Fläche: {}</translation>
    </message>
    <message>
        <source>Areas {}</source>
        <translation>Flächen {}</translation>
    </message>
    <message>
        <source>Areas, tables and facilities together; or drop them here</source>
        <translation>Gebiete, Tabellen und Einrichtungen zusammen; oder sie hierher ziehen</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>Argumente</translation>
    </message>
    <message>
        <source>As it stands above map, table and chart</source>
        <translation>So steht er über Karte, Tabelle und Diagramm</translation>
    </message>
    <message>
        <source>As little as possible is hidden in addition; a cell counts 1 and on top up to: {}. The city's total: {}.</source>
        <translation>Zusätzlich wird so wenig wie möglich verborgen; eine Zelle zählt 1 und dazu bis zu: {}. Der Wert der ganzen Kommune: {}.</translation>
    </message>
    <message>
        <source>As many below 0 as above, and one for what has not changed</source>
        <translation>Ebenso viele unter 0 wie darüber, und eine für Unverändertes</translation>
    </message>
    <message>
        <source>As your office calls it, such as Stadtteile</source>
        <translation>So, wie das Amt sie nennt, etwa Stadtteile</translation>
    </message>
    <message>
        <source>Ascending, such as 0; 3,6; 7,1; empty: each map finds its own</source>
        <translation>Aufsteigend, etwa 0; 3,6; 7,1; leer: jede Karte findet eigene</translation>
    </message>
    <message>
        <source>Ask for the edition again where you had it from.</source>
        <translation>Bitte fordern Sie die Ausgabe dort neu an, woher Sie sie haben.</translation>
    </message>
    <message>
        <source>Ask the sender for a plain archive of the layer.</source>
        <translation>Bitten Sie den Absender um ein einfaches Archiv mit dem Layer.</translation>
    </message>
    <message>
        <source>Ask the sender for the file once more.</source>
        <translation>Bitten Sie den Absender, die Datei erneut zu schicken.</translation>
    </message>
    <message>
        <source>Asking {} …</source>
        <translation>{} wird gefragt …</translation>
    </message>
    <message>
        <source>At most {} breaks are possible.</source>
        <translation>Möglich sind höchstens {} Grenzen.</translation>
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
        <source>Average (unweighted)</source>
        <translation>Durchschnitt (ungewichtet)</translation>
    </message>
    <message>
        <source>Average (weighted)</source>
        <translation>Durchschnitt (gewichtet)</translation>
    </message>
    <message>
        <source>Back&amp;ground</source>
        <translation>Hintergr&amp;und</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Hintergrund</translation>
    </message>
    <message>
        <source>Background cannot be drawn</source>
        <translation>Hintergrund nicht darstellbar</translation>
    </message>
    <message>
        <source>Background cannot be reached</source>
        <translation>Hintergrundkarte nicht erreichbar</translation>
    </message>
    <message>
        <source>Background: {}</source>
        <translation>Hintergrund: {}</translation>
    </message>
    <message>
        <source>Backgrounds</source>
        <translation>Hintergrundkarten</translation>
    </message>
    <message>
        <source>Band: the middle {} % of the areas.</source>
        <translation>Band: die mittleren {} % der Gebiete.</translation>
    </message>
    <message>
        <source>Band: the middle {} % of the chosen areas.</source>
        <translation>Band: die mittleren {} % der gewählten Gebiete.</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>Balken</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>Vorher und nachher</translation>
    </message>
    <message>
        <source>Begin with &amp;files …</source>
        <translation>Mit &amp;Dateien beginnen …</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Blue – green</source>
        <translation>Blau – Grün</translation>
    </message>
    <message>
        <source>Boundaries &amp;as of</source>
        <translation>&amp;Gebietsstand</translation>
    </message>
    <message>
        <source>Boundaries as &amp;of:</source>
        <translation>Gebietsst&amp;and:</translation>
    </message>
    <message>
        <source>Boundaries as of</source>
        <translation>Gebietsstand</translation>
    </message>
    <message>
        <source>Boundaries as of {}</source>
        <translation>Gebietsstand {}</translation>
    </message>
    <message>
        <source>Bounds of the classes, such as 0; 3,6; 7,1</source>
        <translation>Grenzen der Klassen, etwa 0; 3,6; 7,1</translation>
    </message>
    <message>
        <source>Breakdown</source>
        <translation>Gliederung</translation>
    </message>
    <message>
        <source>Breakdown exists</source>
        <translation>Gliederung gibt es schon</translation>
    </message>
    <message>
        <source>Breakdown of {}: {}</source>
        <translation>Gliederung von {}: {}</translation>
    </message>
    <message>
        <source>Breakdown without a usable name</source>
        <translation>Gliederung ohne brauchbaren Namen</translation>
    </message>
    <message>
        <source>Breakdowns</source>
        <translation>Gliederungen</translation>
    </message>
    <message>
        <source>Brings</source>
        <translation>Bringt</translation>
    </message>
    <message>
        <source>Brown – green (diverging)</source>
        <translation>Braun – Grün (divergierend)</translation>
    </message>
    <message>
        <source>By indicator</source>
        <translation>Nach Indikator</translation>
    </message>
    <message>
        <source>By level</source>
        <translation>Nach Ebene</translation>
    </message>
    <message>
        <source>By period</source>
        <translation>Nach Zeitraum</translation>
    </message>
    <message>
        <source>By what it is divided, such as Alter or Haushaltstyp</source>
        <translation>Wonach aufgegliedert wird, etwa Alter oder Haushaltstyp</translation>
    </message>
    <message>
        <source>C&amp;RS:</source>
        <translation>KB&amp;S:</translation>
    </message>
    <message>
        <source>C&amp;olours</source>
        <translation>Fa&amp;rben</translation>
    </message>
    <message>
        <source>C&amp;ompute indicators</source>
        <translation>Indikatoren &amp;berechnen</translation>
    </message>
    <message>
        <source>C&amp;opy all</source>
        <translation>Alles &amp;kopieren</translation>
    </message>
    <message>
        <source>CRS of the file</source>
        <translation>KBS der Datei</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>CSV (*.csv);;Excel (*.xlsx)</source>
        <translation>CSV (*.csv);;Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Ca&amp;tegories to be counted</source>
        <translation>&amp;Kategorien, die gezählt werden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancelled; nothing has been written.</source>
        <translation>Abgebrochen; es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Cannot be taken over as it stands: {}. Correct it, or take its tick away.</source>
        <translation>So nicht zu übernehmen: {}. Ändern oder den Haken entfernen.</translation>
    </message>
    <message>
        <source>Capacities that are no numbers, kept as a further column: {}</source>
        <translation>Platzzahlen, die keine Zahlen sind, als weitere Spalte behalten: {}</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Plätze</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Fälle</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>Katalog</translation>
    </message>
    <message>
        <source>Catalogue (*.csv *.xlsx)</source>
        <translation>Katalog (*.csv *.xlsx)</translation>
    </message>
    <message>
        <source>Catalogue contradicts itself</source>
        <translation>Katalog widerspricht sich</translation>
    </message>
    <message>
        <source>Catalogue has changed</source>
        <translation>Katalog wurde geändert</translation>
    </message>
    <message>
        <source>Catalogue is needed</source>
        <translation>Katalog wird gebraucht</translation>
    </message>
    <message>
        <source>Catalogue of the indicators with their metadata</source>
        <translation>Katalog der Indikatoren mit ihren Metadaten</translation>
    </message>
    <message>
        <source>Catalogue {}</source>
        <translation>Katalog {}</translation>
    </message>
    <message>
        <source>Catalogue.xlsx</source>
        <translation>Katalog.xlsx</translation>
    </message>
    <message>
        <source>Catalogues of releases</source>
        <translation>Kataloge der Freigaben</translation>
    </message>
    <message>
        <source>Cate&amp;gory</source>
        <translation>Kate&amp;gorie</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Kategorien</translation>
    </message>
    <message>
        <source>Categories cannot be merged</source>
        <translation>Kategorien lassen sich nicht zusammenlegen</translation>
    </message>
    <message>
        <source>Categories cannot be told apart</source>
        <translation>Kategorien nicht unterscheidbar</translation>
    </message>
    <message>
        <source>Categories of facilities</source>
        <translation>Kategorien der Einrichtungen</translation>
    </message>
    <message>
        <source>Categories, separated by commas</source>
        <translation>Kategorien, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Categories: {}</source>
        <translation>Kategorien: {}</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Cell {}</source>
        <translation>Feld {}</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>Zellen</translation>
    </message>
    <message>
        <source>Cells formatted as per cent are read as they are shown (72.7, not 0.727).</source>
        <translation>Als Prozent formatierte Zellen werden so gelesen, wie sie angezeigt werden (72,7, nicht 0,727).</translation>
    </message>
    <message>
        <source>Cells of each indicator</source>
        <translation>Zellen je Indikator</translation>
    </message>
    <message>
        <source>Cells with a formula error (such as #DIV/0!) hold no value.</source>
        <translation>Zellen mit einem Formelfehler (etwa #DIV/0!) enthalten keinen Wert.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Veränderung</translation>
    </message>
    <message>
        <source>Change a level</source>
        <translation>Ebene ändern</translation>
    </message>
    <message>
        <source>Change in per cent</source>
        <translation>Veränderung in Prozent</translation>
    </message>
    <message>
        <source>Change of levels</source>
        <translation>Änderung an Ebenen</translation>
    </message>
    <message>
        <source>Change the &amp;symbol …</source>
        <translation>&amp;Symbol ändern …</translation>
    </message>
    <message>
        <source>Changed: {}</source>
        <translation>Geändert: {}</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Changes ({})</source>
        <translation>Änderungen ({})</translation>
    </message>
    <message>
        <source>Changes are not saved</source>
        <translation>Änderungen sind nicht gespeichert</translation>
    </message>
    <message>
        <source>Changes in the holdings since edition {} of {}: {}.</source>
        <translation>Änderungen im Datenbestand seit Ausgabe {} vom {}: {}.</translation>
    </message>
    <message>
        <source>Changes since the edition</source>
        <translation>Änderungen seit der Ausgabe</translation>
    </message>
    <message>
        <source>Changes the rule by which the next editions hide small counts, and says it in words with examples. What is left empty stays as it is. The change stands in the import journal and can be withdrawn like an import; editions that have been released keep what they tell.</source>
        <translation>Ändert die Regel, nach der die nächsten Ausgaben kleine Anzahlen verbergen, und sagt sie in Worten mit Beispielen. Was leer bleibt, bleibt, wie es ist. Die Änderung steht im Importjournal und lässt sich zurücknehmen wie ein Import; bereits freigegebene Ausgaben behalten, was sie mitteilen.</translation>
    </message>
    <message>
        <source>Changes …</source>
        <translation>Änderungen …</translation>
    </message>
    <message>
        <source>Changing facilities</source>
        <translation>Einrichtungen werden geändert</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>Chart of the areas</source>
        <translation>Diagramm der Gebiete</translation>
    </message>
    <message>
        <source>Check only, write nothing</source>
        <translation>Nur prüfen, nichts schreiben</translation>
    </message>
    <message>
        <source>Check the CRS of the source.</source>
        <translation>Prüfen Sie das Bezugssystem der Quelle.</translation>
    </message>
    <message>
        <source>Check the columns: {}</source>
        <translation>Die Spalten prüfen: {}</translation>
    </message>
    <message>
        <source>Check the connection and the proxy of QGIS, or the entry in the list of backgrounds.</source>
        <translation>Verbindung und Proxy von QGIS prüfen, oder den Eintrag in der Liste der Hintergrundkarten.</translation>
    </message>
    <message>
        <source>Check the connection to the drive and the rights to the folder.</source>
        <translation>Verbindung zum Laufwerk und Rechte am Ordner prüfen.</translation>
    </message>
    <message>
        <source>Check the path and its spelling.</source>
        <translation>Prüfen Sie Pfad und Schreibweise.</translation>
    </message>
    <message>
        <source>Check the rights to the file and its folder; nothing has been written.</source>
        <translation>Prüfen Sie die Rechte an der Datei und ihrem Ordner; es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Check the space on the drive, the rights to the file and its folder, and the connection.</source>
        <translation>Prüfen Sie den Platz auf dem Laufwerk, die Rechte an Datei und Ordner sowie die Verbindung.</translation>
    </message>
    <message>
        <source>Check the space on the drive, the rights to the folder, and the connection.</source>
        <translation>Bitte freien Speicherplatz, die Rechte am Ordner und die Netzverbindung prüfen.</translation>
    </message>
    <message>
        <source>Checking against the values held</source>
        <translation>Abgleich mit den vorhandenen Werten</translation>
    </message>
    <message>
        <source>Checking sums …</source>
        <translation>Summen werden geprüft …</translation>
    </message>
    <message>
        <source>Checking the catalogue</source>
        <translation>Katalog wird geprüft</translation>
    </message>
    <message>
        <source>Checking the facilities</source>
        <translation>Einrichtungen werden geprüft</translation>
    </message>
    <message>
        <source>Checking the polygons</source>
        <translation>Flächen werden geprüft</translation>
    </message>
    <message>
        <source>Checking the proofs …</source>
        <translation>Nachweise werden geprüft …</translation>
    </message>
    <message>
        <source>Checking values …</source>
        <translation>Werte werden geprüft …</translation>
    </message>
    <message>
        <source>Children counted in an area</source>
        <translation>Gezählte Kinder im Gebiet</translation>
    </message>
    <message>
        <source>Choose a .qpt file saved from a print layout.</source>
        <translation>Wählen Sie eine .qpt-Datei, die aus einem Drucklayout gespeichert wurde.</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Datei wählen</translation>
    </message>
    <message>
        <source>Choose a file NAME.keck.gpkg.</source>
        <translation>Wählen Sie eine Datei NAME.keck.gpkg.</translation>
    </message>
    <message>
        <source>Choose a file that “Release edition” has written.</source>
        <translation>Bitte eine Datei wählen, die mit „Ausgabe freigeben“ geschrieben wurde.</translation>
    </message>
    <message>
        <source>Choose a file; of several layers or sheets each is offered</source>
        <translation>Datei wählen; von mehreren Ebenen oder Blättern wird jedes angeboten</translation>
    </message>
    <message>
        <source>Choose a layer of areas.</source>
        <translation>Eine Ebene mit Gebieten wählen.</translation>
    </message>
    <message>
        <source>Choose a layer or a file</source>
        <translation>Ebene oder Datei wählen</translation>
    </message>
    <message>
        <source>Choose a layer or a file.</source>
        <translation>Bitte einen Layer oder eine Datei wählen.</translation>
    </message>
    <message>
        <source>Choose a list or a layer of facilities.</source>
        <translation>Eine Liste oder Ebene mit Einrichtungen wählen.</translation>
    </message>
    <message>
        <source>Choose a name that no released level has had.</source>
        <translation>Einen Namen wählen, den noch keine freigegebene Ebene hatte.</translation>
    </message>
    <message>
        <source>Choose a projected one, such as EPSG:25832 or EPSG:25833.</source>
        <translation>Wählen Sie ein projiziertes, etwa EPSG:25832 oder EPSG:25833.</translation>
    </message>
    <message>
        <source>Choose another background, or none.</source>
        <translation>Einen anderen Hintergrund wählen oder keinen.</translation>
    </message>
    <message>
        <source>Choose another indicator, or make a new one.</source>
        <translation>Einen anderen Indikator wählen oder einen neuen anlegen.</translation>
    </message>
    <message>
        <source>Choose another level or indicator.</source>
        <translation>Bitte eine andere Ebene oder einen anderen Indikator wählen.</translation>
    </message>
    <message>
        <source>Choose another name or folder.</source>
        <translation>Bitte einen anderen Namen oder Ordner wählen.</translation>
    </message>
    <message>
        <source>Choose another name, or withdraw the import of the old level first.</source>
        <translation>Wählen Sie einen anderen Namen oder nehmen Sie zuerst den Import der alten Ebene zurück.</translation>
    </message>
    <message>
        <source>Choose another name, or withdraw the import of the old one first.</source>
        <translation>Wählen Sie einen anderen Namen oder nehmen Sie zuerst den Import der alten Ebene zurück.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Choose on the map</source>
        <translation>Auf der Karte wählen</translation>
    </message>
    <message>
        <source>Choose one, or type a new one</source>
        <translation>Eines wählen oder ein neues eintippen</translation>
    </message>
    <message>
        <source>Choose the count of those for whom the facilities are meant.</source>
        <translation>Die Anzahl derer wählen, für die die Einrichtungen gedacht sind.</translation>
    </message>
    <message>
        <source>Choose the field with the keys.</source>
        <translation>Wählen Sie das Feld mit den Schlüsseln.</translation>
    </message>
    <message>
        <source>Choose the holdings that it comes from, or none.</source>
        <translation>Wählen Sie den Datenbestand, aus dem sie stammt, oder keinen.</translation>
    </message>
    <message>
        <source>Choose the office's house coordinates.</source>
        <translation>Die Hauskoordinaten des Amts wählen.</translation>
    </message>
    <message>
        <source>Choosing what else must be hidden …</source>
        <translation>Wählt aus, was außerdem k. A. werden muss …</translation>
    </message>
    <message>
        <source>Chosen area</source>
        <translation>Gewähltes Gebiet</translation>
    </message>
    <message>
        <source>City and figures are invented; they lie in “{}”.</source>
        <translation>Stadt und Zahlen sind erfunden (in „{}“).</translation>
    </message>
    <message>
        <source>Cividis</source>
        <translation>Cividis</translation>
    </message>
    <message>
        <source>Class &amp;breaks</source>
        <translation>&amp;Klassengrenzen</translation>
    </message>
    <message>
        <source>Class brea&amp;ks</source>
        <translation>Klassen&amp;grenzen</translation>
    </message>
    <message>
        <source>Class breaks</source>
        <translation>Klassengrenzen</translation>
    </message>
    <message>
        <source>Class breaks not ascending</source>
        <translation>Klassengrenzen nicht aufsteigend</translation>
    </message>
    <message>
        <source>Class breaks not understood</source>
        <translation>Klassengrenzen nicht verstanden</translation>
    </message>
    <message>
        <source>Class breaks of an indicator</source>
        <translation>Klassengrenzen eines Indikators</translation>
    </message>
    <message>
        <source>Class breaks of {}</source>
        <translation>Klassengrenzen von {}</translation>
    </message>
    <message>
        <source>Classes hold the values of all periods</source>
        <translation>Die Klassen umfassen die Werte aller Zeiträume</translation>
    </message>
    <message>
        <source>Classes of an atlas that is opened</source>
        <translation>Klassen eines geöffneten Atlas</translation>
    </message>
    <message>
        <source>Cleared for nobody from now on: {}</source>
        <translation>Ab jetzt für niemanden freigegeben: {}</translation>
    </message>
    <message>
        <source>Click on an area of the map to see its figures.</source>
        <translation>Auf ein Gebiet der Karte klicken, um seine Werte zu sehen.</translation>
    </message>
    <message>
        <source>Click on the map where it is</source>
        <translation>Auf die Karte klicken, wo sie ist</translation>
    </message>
    <message>
        <source>Click on the map where this facility is</source>
        <translation>Auf die Karte klicken, wo diese Einrichtung ist</translation>
    </message>
    <message>
        <source>Click on the map where “{}” is; Esc ends this.</source>
        <translation>Auf die Karte klicken, wo „{}“ ist; Esc beendet das.</translation>
    </message>
    <message>
        <source>Close it there and try again.</source>
        <translation>Schließen Sie die Datei dort und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Close it there or choose another name.</source>
        <translation>Schließen Sie die Datei dort oder wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Col&amp;umns</source>
        <translation>S&amp;äulen</translation>
    </message>
    <message>
        <source>Colour ramp</source>
        <translation>Farbverlauf</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Column {}</source>
        <translation>Spalte {}</translation>
    </message>
    <message>
        <source>Column “{}” of the table “{}”, as delivered</source>
        <translation>Spalte „{}“ der Tabelle „{}“, wie geliefert</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Säulen</translation>
    </message>
    <message>
        <source>Columns are missing and count as empty: {}</source>
        <translation>Spalten fehlen und gelten als leer: {}</translation>
    </message>
    <message>
        <source>Columns are missing: {}. The first row must be: {}</source>
        <translation>Spalten fehlen: {}. Die erste Zeile muss lauten: {}</translation>
    </message>
    <message>
        <source>Columns are unknown and not read: {}</source>
        <translation>Spalten sind unbekannt und werden nicht gelesen: {}</translation>
    </message>
    <message>
        <source>Columns kept in the holdings only, until a profile releases them: {}</source>
        <translation>Spalten, die nur im Datenbestand bleiben, bis ein Profil sie freigibt: {}</translation>
    </message>
    <message>
        <source>Columns not clear</source>
        <translation>Spalten nicht eindeutig</translation>
    </message>
    <message>
        <source>Columns not found</source>
        <translation>Spalten nicht gefunden</translation>
    </message>
    <message>
        <source>Columns occur twice: {}</source>
        <translation>Spalten kommen doppelt vor: {}</translation>
    </message>
    <message>
        <source>Columns of the addresses</source>
        <translation>Spalten der Adressen</translation>
    </message>
    <message>
        <source>Columns read as: {}</source>
        <translation>Spalten gelesen als: {}</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Vergleich mit</translation>
    </message>
    <message>
        <source>Comparing with the municipality</source>
        <translation>Vergleich mit der Fläche der Kommune</translation>
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
        <source>Concerns</source>
        <translation>Betrifft</translation>
    </message>
    <message>
        <source>Contac&amp;t</source>
        <translation>K&amp;ontakt</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Content of the field</source>
        <translation>Inhalt des Feldes</translation>
    </message>
    <message>
        <source>Coordinate reference system of the atlas</source>
        <translation>Koordinatenbezugssystem des Atlas</translation>
    </message>
    <message>
        <source>Coordinate reference system of the coordinates, where it is not recognised rightly</source>
        <translation>Koordinatenbezugssystem der Koordinaten, wo es nicht richtig erkannt wird</translation>
    </message>
    <message>
        <source>Coordinate reference system of the layer, where it is not recognised rightly</source>
        <translation>Koordinatenbezugssystem der Ebene, wo es nicht richtig erkannt wird</translation>
    </message>
    <message>
        <source>Coordinate reference system: {}</source>
        <translation>Koordinatenbezugssystem: {}</translation>
    </message>
    <message>
        <source>Coordinates</source>
        <translation>Koordinaten</translation>
    </message>
    <message>
        <source>Coordinates cannot be reprojected</source>
        <translation>Koordinaten nicht umrechenbar</translation>
    </message>
    <message>
        <source>Coordinates that are no numbers; these facilities are not placed: {}</source>
        <translation>Koordinaten, die keine Zahlen sind; diese Einrichtungen sind nicht verortet: {}</translation>
    </message>
    <message>
        <source>Coordinates that do not fit {}; these facilities are not placed: {}</source>
        <translation>Koordinaten, die nicht zu {} passen; diese Einrichtungen sind nicht verortet: {}</translation>
    </message>
    <message>
        <source>Coordinates: both in one</source>
        <translation>Koordinaten: beide in einer</translation>
    </message>
    <message>
        <source>Coordinates: easting, then northing</source>
        <translation>Koordinaten: Rechtswert, dann Hochwert</translation>
    </message>
    <message>
        <source>Copy the cells of the table alone into a new workbook.</source>
        <translation>Kopieren Sie nur die Zellen der Tabelle in eine neue Arbeitsmappe.</translation>
    </message>
    <message>
        <source>Copy the chosen rows, or all of them</source>
        <translation>Gewählte Zeilen kopieren, ohne Auswahl alle</translation>
    </message>
    <message>
        <source>Correct the entries named, or bring along those that are missing.</source>
        <translation>Berichtigen Sie die genannten Einträge oder liefern Sie die fehlenden mit.</translation>
    </message>
    <message>
        <source>Correct the list, or let the options name another one.</source>
        <translation>Die Liste berichtigen oder in den Optionen eine andere angeben.</translation>
    </message>
    <message>
        <source>Count of persons or things, rate of two counts, mean, or another measure</source>
        <translation>Anzahl von Personen oder Dingen, Quote aus zwei Anzahlen, Mittelwert oder andere Messgröße</translation>
    </message>
    <message>
        <source>Counted are cells (an indicator in an area and a period) with a figure or with a secret; missing ones are not. What is cleared for nobody does not count.</source>
        <translation>Gezählt sind Zellen (ein Indikator in einem Gebiet und Zeitraum) mit einer Zahl oder einem Geheimnis, fehlende nicht. Was für niemanden freigegeben ist, zählt nicht.</translation>
    </message>
    <message>
        <source>Counting facilities</source>
        <translation>Einrichtungen werden gezählt</translation>
    </message>
    <message>
        <source>Counting features</source>
        <translation>Objekte werden gezählt</translation>
    </message>
    <message>
        <source>Counts &amp;persons</source>
        <translation>Zählt &amp;Personen</translation>
    </message>
    <message>
        <source>Counts alone can be merged.</source>
        <translation>Nur Anzahlen lassen sich zusammenlegen.</translation>
    </message>
    <message>
        <source>Counts as related to persons because its numerator or denominator does.</source>
        <translation>Gilt als personenbezogen, weil Zähler oder Nenner es sind.</translation>
    </message>
    <message>
        <source>Counts below 0: {}.</source>
        <translation>Anzahlen unter 0: {}.</translation>
    </message>
    <message>
        <source>Counts of persons from {} to {} are hidden (n/s), and whatever they could be recomputed from.</source>
        <translation>Anzahlen von Personen von {} bis {} werden verborgen (k. A.), dazu alles, woraus sie sich berechnen ließen.</translation>
    </message>
    <message>
        <source>Counts of persons up to this number are hidden; “under 3” means 2</source>
        <translation>Anzahlen von Personen bis zu dieser Zahl werden verborgen; „unter 3“ heißt 2</translation>
    </message>
    <message>
        <source>Counts people, or rests on such a count</source>
        <translation>Zählt Personen oder beruht auf einer solchen Zählung</translation>
    </message>
    <message>
        <source>Counts persons</source>
        <translation>Zählt Personen</translation>
    </message>
    <message>
        <source>Counts that are no whole numbers: {}.</source>
        <translation>Anzahlen, die keine ganzen Zahlen sind: {}.</translation>
    </message>
    <message>
        <source>Counts the facilities of the holdings per area, adds up their places, and gives places per 100 persons of a base such as “Kinder unter 6 Jahren”. The indicators are made where the catalogue lacks them. Areas with a facility whose capacity is not known have no sum of places. Where the base is small, the rule for small counts hides the rate, too.</source>
        <translation>Zählt die Einrichtungen des Datenbestands je Gebiet, summiert ihre Plätze und gibt Plätze je 100 Personen einer Bezugsgröße an, etwa „Kinder unter 6 Jahren“. Indikatoren, die im Katalog fehlen, werden angelegt. Gebiete mit einer Einrichtung ohne bekannte Platzzahl haben keine Summe der Plätze. Wo die Bezugsgröße klein ist, verbirgt die Regel für kleine Zahlen auch die Quote.</translation>
    </message>
    <message>
        <source>Counts the features of any layer per area, or measures their length or area, and enters the figures for an indicator. One that the catalogue lacks is made; then its name, theme, definition and cycle are needed, too. Lines and polygons are cut at the borders; of what runs along a border nothing counts twice.</source>
        <translation>Zählt die Objekte eines beliebigen Layers je Gebiet oder misst ihre Länge oder Fläche und trägt die Werte für einen Indikator ein. Fehlt dieser im Katalog, wird er angelegt; dann braucht es auch Name, Themenfeld, Definition und Turnus. Linien und Polygone werden an den Grenzen geteilt; was auf einer Grenze verläuft, zählt nicht doppelt.</translation>
    </message>
    <message>
        <source>Counts up to it are hidden; empty: as in the atlas</source>
        <translation>Anzahlen bis zu dieser werden verborgen; leer: wie im Atlas</translation>
    </message>
    <message>
        <source>Counts up to it are hidden; it can only be stricter than the atlas</source>
        <translation>Anzahlen bis dahin werden verborgen; sie kann nur strenger sein als im Atlas</translation>
    </message>
    <message>
        <source>Create holdings</source>
        <translation>Datenbestand anlegen</translation>
    </message>
    <message>
        <source>Creates the confidential file of an atlas: catalogue, rule for small counts, and room for levels, values and facilities. Without a catalogue of your own it begins with the starter catalogue. An existing file is never overwritten.</source>
        <translation>Legt die vertrauliche Datei eines Atlas an: Katalog, Regel für kleine Fallzahlen, dazu Platz für Ebenen, Werte und Einrichtungen. Ohne eigenen Katalog beginnt sie mit dem Startkatalog. Eine vorhandene Datei wird nie überschrieben.</translation>
    </message>
    <message>
        <source>Cuts the values of all periods, so that colours mean the same in each</source>
        <translation>Teilt die Werte aller Zeiträume ein, sodass die Farben in jedem dasselbe bedeuten</translation>
    </message>
    <message>
        <source>Dashed: {} ({}).</source>
        <translation>Gestrichelt: {} ({}).</translation>
    </message>
    <message>
        <source>Dashed: {}.</source>
        <translation>Gestrichelt: {}.</translation>
    </message>
    <message>
        <source>Date not understood</source>
        <translation>Datum nicht verstanden</translation>
    </message>
    <message>
        <source>De&amp;finition</source>
        <translation>&amp;Definition</translation>
    </message>
    <message>
        <source>De&amp;nominator</source>
        <translation>Nenne&amp;r</translation>
    </message>
    <message>
        <source>Decima&amp;ls</source>
        <translation>Nachko&amp;mmastellen</translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation>Nachkommastellen</translation>
    </message>
    <message>
        <source>Declare structural zeros</source>
        <translation>Strukturelle Nullen erklären</translation>
    </message>
    <message>
        <source>Default styles</source>
        <translation>Standardstile</translation>
    </message>
    <message>
        <source>Defi&amp;nition</source>
        <translation>Definiti&amp;on</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Definition</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Deleted: {}</source>
        <translation>Gelöscht: {}</translation>
    </message>
    <message>
        <source>Denominator</source>
        <translation>Nenner</translation>
    </message>
    <message>
        <source>Depart&amp;ment</source>
        <translation>A&amp;mt</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Amt</translation>
    </message>
    <message>
        <source>Details stand in the message log under “KECK”.</source>
        <translation>Einzelheiten stehen im Nachrichtenprotokoll unter „KECK“.</translation>
    </message>
    <message>
        <source>Did you mean: {}?</source>
        <translation>Meinten Sie: {}?</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>Digits behind the decimal comma</source>
        <translation>Stellen hinter dem Komma</translation>
    </message>
    <message>
        <source>Digits of the key</source>
        <translation>Stellen des Schlüssels</translation>
    </message>
    <message>
        <source>Direct&amp;ion</source>
        <translation>Ri&amp;chtung</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Discard the changes?</source>
        <translation>Die Änderungen verwerfen?</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Dissolve the breakdown; its parts stay in the catalogue</source>
        <translation>Gliederung auflösen; ihre Teile bleiben im Katalog</translation>
    </message>
    <message>
        <source>Divided b&amp;y</source>
        <translation>Gegliedert na&amp;ch</translation>
    </message>
    <message>
        <source>Drag a line to move a class break, double-click to add one. Keyboard: up and down choose, left and right move, Insert adds, Delete removes.</source>
        <translation>Linie ziehen, um eine Klassengrenze zu verschieben; Doppelklick fügt eine hinzu. Tastatur: auf und ab wählen, links und rechts verschieben, Einfg fügt hinzu, Entf entfernt.</translation>
    </message>
    <message>
        <source>Drawing the map</source>
        <translation>Karte wird gezeichnet</translation>
    </message>
    <message>
        <source>Dry run</source>
        <translation>Probelauf</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Each area has several rows; only those with “{}” in column {} are read.</source>
        <translation>Jedes Gebiet hat mehrere Zeilen; nur die mit „{}“ in Spalte {} werden gelesen.</translation>
    </message>
    <message>
        <source>Each area lies in one area of the level “{}”: as its parent level that would get their sums.</source>
        <translation>Jedes Gebiet liegt in einem Gebiet der Ebene „{}“: Als übergeordnete Ebene bekäme sie die Summen.</translation>
    </message>
    <message>
        <source>Each break must be greater than the one before it: {}.</source>
        <translation>Jede Grenze muss größer sein als die vorige: {}.</translation>
    </message>
    <message>
        <source>Each relative to {} = 100; full height = {}</source>
        <translation>Jeweils bezogen auf {} = 100; volle Höhe = {}</translation>
    </message>
    <message>
        <source>Easting</source>
        <translation>Rechtswert</translation>
    </message>
    <message>
        <source>Easting and northing (longitude and latitude) were swapped.</source>
        <translation>Ost- und Nordwert (Länge und Breite) waren vertauscht und wurden getauscht.</translation>
    </message>
    <message>
        <source>Easting and northing (longitude and latitude) were swapped: {}</source>
        <translation>Ost- und Nordwert (Länge und Breite) waren vertauscht und wurden getauscht: {}</translation>
    </message>
    <message>
        <source>Edit &amp;catalogue and levels …</source>
        <translation>&amp;Katalog und Ebenen bearbeiten …</translation>
    </message>
    <message>
        <source>Edit catalogue and levels – {}</source>
        <translation>Katalog und Ebenen bearbeiten – {}</translation>
    </message>
    <message>
        <source>Edit this facility …</source>
        <translation>Diese Einrichtung bearbeiten …</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Edition (*.gpkg)</source>
        <translation>Ausgabe (*.gpkg)</translation>
    </message>
    <message>
        <source>Edition cannot be drawn</source>
        <translation>Ausgabe kann nicht gezeichnet werden</translation>
    </message>
    <message>
        <source>Edition cannot be read</source>
        <translation>Ausgabe nicht lesbar</translation>
    </message>
    <message>
        <source>Edition cannot be written</source>
        <translation>Ausgabe kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>Edition exists already</source>
        <translation>Ausgabe ist schon vorhanden</translation>
    </message>
    <message>
        <source>Edition is damaged</source>
        <translation>Ausgabe ist beschädigt</translation>
    </message>
    <message>
        <source>Edition is too new</source>
        <translation>Ausgabe ist zu neu</translation>
    </message>
    <message>
        <source>Edition not found</source>
        <translation>Ausgabe nicht gefunden</translation>
    </message>
    <message>
        <source>Edition of another atlas</source>
        <translation>Ausgabe eines anderen Atlas</translation>
    </message>
    <message>
        <source>Edition was changed</source>
        <translation>Ausgabe wurde verändert</translation>
    </message>
    <message>
        <source>Edition {} for this audience has been released meanwhile.</source>
        <translation>Die Ausgabe {} für diesen Empfängerkreis wurde inzwischen freigegeben.</translation>
    </message>
    <message>
        <source>Edition {} for: {}</source>
        <translation>Ausgabe {} für: {}</translation>
    </message>
    <message>
        <source>Edition {} of {} still shows all that the holdings hold.</source>
        <translation>Ausgabe {} vom {} zeigt noch den ganzen Datenbestand.</translation>
    </message>
    <message>
        <source>Editions that have been released stay as they are; the rule holds for those to come.</source>
        <translation>Freigegebene Ausgaben bleiben, wie sie sind; die Regel gilt für die nächsten.</translation>
    </message>
    <message>
        <source>Empty cells are read as: {}.</source>
        <translation>Leere Zellen werden gelesen als: {}.</translation>
    </message>
    <message>
        <source>Empty layer</source>
        <translation>Leerer Layer</translation>
    </message>
    <message>
        <source>Empty list</source>
        <translation>Leere Liste</translation>
    </message>
    <message>
        <source>Empty table</source>
        <translation>Leere Tabelle</translation>
    </message>
    <message>
        <source>Empty, therefore assumed: {}</source>
        <translation>Leer, daher angenommen: {}</translation>
    </message>
    <message>
        <source>Empty: guessed; else such as street=STN, number=HNR, suffix=ADZ, postcode=PLZ, town=ORT</source>
        <translation>Leer: geraten; sonst etwa street=STN, number=HNR, suffix=ADZ, postcode=PLZ, town=ORT</translation>
    </message>
    <message>
        <source>Empty: ours</source>
        <translation>Leer: die mitgelieferte</translation>
    </message>
    <message>
        <source>Empty: the finest areas, of which the others are summed</source>
        <translation>Leer: die feinsten Gebiete, aus denen die übrigen summiert werden</translation>
    </message>
    <message>
        <source>Empty: the finest that has values</source>
        <translation>Leer: die feinste mit Werten</translation>
    </message>
    <message>
        <source>Empty: the name of the indicator</source>
        <translation>Leer: der Name des Indikators</translation>
    </message>
    <message>
        <source>Empty: the newest</source>
        <translation>Leer: der neueste</translation>
    </message>
    <message>
        <source>Empty: the newest one of the base</source>
        <translation>Leer: der neueste der Bezugsgröße</translation>
    </message>
    <message>
        <source>Empty: the starter catalogue</source>
        <translation>Leer: der Startkatalog</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Zeichenkodierung</translation>
    </message>
    <message>
        <source>Enter or a double click leads to the field</source>
        <translation>Eingabetaste oder Doppelklick führt zum Feld</translation>
    </message>
    <message>
        <source>Enter or a double click zooms to the facility</source>
        <translation>Eingabetaste oder Doppelklick zoomt auf die Einrichtung</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>Entries without street, house number or coordinates are passed over.</source>
        <translation>Einträge ohne Straße, Hausnummer oder Koordinaten werden übergangen.</translation>
    </message>
    <message>
        <source>Equal intervals</source>
        <translation>Gleiche Intervalle</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Even that there is nobody may say too much</source>
        <translation>Auch dass es niemanden gibt, kann zu viel verraten</translation>
    </message>
    <message>
        <source>Every area needs a key of its own; empty or used twice: {}</source>
        <translation>Jedes Gebiet braucht einen eigenen Schlüssel; leer oder doppelt: {}</translation>
    </message>
    <message>
        <source>Every column of values goes to an indicator or is left out</source>
        <translation>Jede Wertespalte geht an einen Indikator oder bleibt ausgelassen</translation>
    </message>
    <message>
        <source>Every facility of the holdings has its place.</source>
        <translation>Jede Einrichtung des Datenbestands hat ihre Lage.</translation>
    </message>
    <message>
        <source>Every import: file, hash, profile, user and time</source>
        <translation>Jeder Import: Datei, Prüfsumme, Profil, Benutzer und Zeit</translation>
    </message>
    <message>
        <source>Every indicator belongs to a named Themenfeld.</source>
        <translation>Jeder Indikator gehört zu einem benannten Themenfeld.</translation>
    </message>
    <message>
        <source>Every level needs a name of its own.</source>
        <translation>Jede Ebene braucht einen eigenen Namen.</translation>
    </message>
    <message>
        <source>Every user of this computer can read the holdings, which contain confidential values.</source>
        <translation>Alle Benutzer dieses Rechners können den Datenbestand mit seinen vertraulichen Werten lesen.</translation>
    </message>
    <message>
        <source>Every value is hidden.</source>
        <translation>Jeder Wert ist verborgen.</translation>
    </message>
    <message>
        <source>Every value of “{}” is hidden in this edition.</source>
        <translation>Alle Werte zu „{}“ sind in dieser Ausgabe k. A.</translation>
    </message>
    <message>
        <source>Every value on the level “{}” is hidden.</source>
        <translation>Auf der Ebene „{}“ ist jeder Wert verborgen.</translation>
    </message>
    <message>
        <source>Everything is there, nothing contradicts.</source>
        <translation>Alles ist angegeben, nichts widerspricht sich.</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>Example: {} children in an area are hidden, {} are shown.</source>
        <translation>Beispiel: {} Kinder in einem Gebiet sind k. A., {} werden gezeigt.</translation>
    </message>
    <message>
        <source>Excel (*.xlsx);;CSV (*.csv)</source>
        <translation>Excel (*.xlsx);;CSV (*.csv)</translation>
    </message>
    <message>
        <source>Excel files are off</source>
        <translation>Excel-Dateien sind nicht verfügbar</translation>
    </message>
    <message>
        <source>Exchange table incomplete</source>
        <translation>Austauschtabelle unvollständig</translation>
    </message>
    <message>
        <source>Expected is a shapefile (.shp, .shx, .dbf and .prj, also zipped), a GeoPackage or a GeoJSON file.</source>
        <translation>Erwartet wird ein Shapefile (.shp, .shx, .dbf und .prj, auch gezippt), ein GeoPackage oder eine GeoJSON-Datei.</translation>
    </message>
    <message>
        <source>Expected: {}</source>
        <translation>Erwartet: {}</translation>
    </message>
    <message>
        <source>Explanations</source>
        <translation>Erläuterungen</translation>
    </message>
    <message>
        <source>Export as it is shown …</source>
        <translation>Exportieren wie angezeigt …</translation>
    </message>
    <message>
        <source>Export catalogue</source>
        <translation>Katalog ausgeben</translation>
    </message>
    <message>
        <source>Export chart</source>
        <translation>Diagramm exportieren</translation>
    </message>
    <message>
        <source>Export chart …</source>
        <translation>Diagramm exportieren …</translation>
    </message>
    <message>
        <source>Export map</source>
        <translation>Karte ausgeben</translation>
    </message>
    <message>
        <source>Export table</source>
        <translation>Tabelle ausgeben</translation>
    </message>
    <message>
        <source>Export the catalogue</source>
        <translation>Katalog ausgeben</translation>
    </message>
    <message>
        <source>Export the catalogue …</source>
        <translation>Katalog ausgeben …</translation>
    </message>
    <message>
        <source>Export the table as CSV instead.</source>
        <translation>Exportieren Sie die Tabelle stattdessen als CSV.</translation>
    </message>
    <message>
        <source>F&amp;older</source>
        <translation>&amp;Ordner</translation>
    </message>
    <message>
        <source>Facilities</source>
        <translation>Einrichtungen</translation>
    </message>
    <message>
        <source>Facilities ({})</source>
        <translation>Einrichtungen ({})</translation>
    </message>
    <message>
        <source>Facilities are in already</source>
        <translation>Einrichtungen sind schon vorhanden</translation>
    </message>
    <message>
        <source>Facilities as they would be imported</source>
        <translation>Einrichtungen, wie sie importiert würden</translation>
    </message>
    <message>
        <source>Facilities by field</source>
        <translation>Einrichtungen nach Feld</translation>
    </message>
    <message>
        <source>Facilities drawn as polygon or line are placed at a point on it.</source>
        <translation>Als Fläche oder Linie gezeichnete Einrichtungen werden an einen Punkt darauf gesetzt.</translation>
    </message>
    <message>
        <source>Facilities found</source>
        <translation>Gefundene Einrichtungen</translation>
    </message>
    <message>
        <source>Facilities have been changed since</source>
        <translation>Einrichtungen wurden seither geändert</translation>
    </message>
    <message>
        <source>Facilities in areas</source>
        <translation>Einrichtungen in Gebieten</translation>
    </message>
    <message>
        <source>Facilities of the atlas</source>
        <translation>Einrichtungen des Atlas</translation>
    </message>
    <message>
        <source>Facilities outside all areas are counted nowhere: {}</source>
        <translation>Einrichtungen außerhalb aller Gebiete werden nirgends gezählt: {}</translation>
    </message>
    <message>
        <source>Facilities outside the municipality; check coordinates and reference system: {}</source>
        <translation>Einrichtungen außerhalb der Kommune; prüfen Sie Koordinaten und Bezugssystem: {}</translation>
    </message>
    <message>
        <source>Facilities placed by their address.</source>
        <translation>Einrichtungen nach ihrer Adresse verortet.</translation>
    </message>
    <message>
        <source>Facilities that stand in the list several times: {}</source>
        <translation>Einrichtungen, die mehrfach in der Liste stehen: {}</translation>
    </message>
    <message>
        <source>Facilities that the holdings have already; withdraw the earlier import to replace them: {}</source>
        <translation>Einrichtungen, die der Datenbestand bereits hat; nehmen Sie den früheren Import zurück, um sie zu ersetzen: {}</translation>
    </message>
    <message>
        <source>Facilities with</source>
        <translation>Einrichtungen mit</translation>
    </message>
    <message>
        <source>Facilities without a capacity; the places of their areas are missing, not 0: {}</source>
        <translation>Einrichtungen ohne Platzzahl; die Plätze ihrer Gebiete fehlen und gelten nicht als 0: {}</translation>
    </message>
    <message>
        <source>Facilities without a category; name it (CATEGORY) or the column that holds it: {}</source>
        <translation>Einrichtungen ohne Kategorie; die Kategorie (CATEGORY) oder ihre Spalte angeben: {}</translation>
    </message>
    <message>
        <source>Facilities without a name are called by their address: {}</source>
        <translation>Einrichtungen ohne Namen heißen wie ihre Adresse: {}</translation>
    </message>
    <message>
        <source>Facilities without a place are counted nowhere: {}</source>
        <translation>Einrichtungen ohne Lage werden nirgends gezählt: {}</translation>
    </message>
    <message>
        <source>Facilities without coordinates stay in the list and on no map: {}</source>
        <translation>Einrichtungen ohne Koordinaten bleiben in der Liste und stehen auf keiner Karte: {}</translation>
    </message>
    <message>
        <source>Facilities …</source>
        <translation>Einrichtungen …</translation>
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
        <source>Facility cannot be written</source>
        <translation>Einrichtung lässt sich nicht schreiben</translation>
    </message>
    <message>
        <source>Facility has been changed meanwhile</source>
        <translation>Einrichtung wurde inzwischen geändert</translation>
    </message>
    <message>
        <source>Facility is not held like this</source>
        <translation>Einrichtung wird so nicht geführt</translation>
    </message>
    <message>
        <source>Facility – {}</source>
        <translation>Einrichtung – {}</translation>
    </message>
    <message>
        <source>Fact&amp;or</source>
        <translation>Fa&amp;ktor</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>Faktor</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Familie</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>Favoriten</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>Objekte</translation>
    </message>
    <message>
        <source>Features whose key is no area of the level; they stay without values.</source>
        <translation>Objekte, deren Schlüssel kein Gebiet der Ebene ist; sie bleiben ohne Werte.</translation>
    </message>
    <message>
        <source>Features without a geometry are entered nowhere.</source>
        <translation>Objekte ohne Geometrie werden nirgends eingetragen.</translation>
    </message>
    <message>
        <source>Field exists already</source>
        <translation>Feld gibt es schon</translation>
    </message>
    <message>
        <source>Field of the facilities</source>
        <translation>Feld der Einrichtungen</translation>
    </message>
    <message>
        <source>Field with the key</source>
        <translation>Feld mit dem Schlüssel</translation>
    </message>
    <message>
        <source>Field with the key of the parent area</source>
        <translation>Feld mit dem Schlüssel des übergeordneten Gebiets</translation>
    </message>
    <message>
        <source>Field with the name</source>
        <translation>Feld mit dem Namen</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Figures are entered for the finest areas; the coarser ones are summed of them</source>
        <translation>Eingetragen wird für die feinsten Gebiete; die gröberen werden daraus summiert</translation>
    </message>
    <message>
        <source>Figures of a layer</source>
        <translation>Indikator aus einem Layer</translation>
    </message>
    <message>
        <source>Figures of a layer …</source>
        <translation>Indikator aus einem Layer …</translation>
    </message>
    <message>
        <source>Figures of facilities</source>
        <translation>Indikatoren aus Einrichtungen</translation>
    </message>
    <message>
        <source>Figures of facilities …</source>
        <translation>Indikatoren aus Einrichtungen …</translation>
    </message>
    <message>
        <source>Figures of facilities: {}</source>
        <translation>Indikatoren aus Einrichtungen: {}</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>File cannot be read</source>
        <translation>Datei nicht lesbar</translation>
    </message>
    <message>
        <source>File cannot be written</source>
        <translation>Datei kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>File not found</source>
        <translation>Datei nicht gefunden</translation>
    </message>
    <message>
        <source>File too large</source>
        <translation>Datei zu groß</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Files are taken over into holdings, and it is an edition that is open.</source>
        <translation>Dateien werden in einen Datenbestand übernommen; geöffnet ist eine Ausgabe.</translation>
    </message>
    <message>
        <source>Files can also be dropped on this window</source>
        <translation>Dateien können auch auf dieses Fenster gezogen werden</translation>
    </message>
    <message>
        <source>Files for an atlas</source>
        <translation>Dateien für einen Atlas</translation>
    </message>
    <message>
        <source>Files taken over</source>
        <translation>Dateien übernommen</translation>
    </message>
    <message>
        <source>Files that end in “{}” are not known here.</source>
        <translation>Dateien mit der Endung „{}“ sind hier nicht bekannt.</translation>
    </message>
    <message>
        <source>Files were not taken over</source>
        <translation>Dateien nicht übernommen</translation>
    </message>
    <message>
        <source>Fill them in, or choose an indicator of the catalogue.</source>
        <translation>Diese Angaben ergänzen oder einen Indikator des Katalogs wählen.</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter is not valid</source>
        <translation>Filter ungültig</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Findings ({})</source>
        <translation>Hinweise ({})</translation>
    </message>
    <message>
        <source>Findings and counts as JSON</source>
        <translation>Hinweise und Anzahlen als JSON</translation>
    </message>
    <message>
        <source>Finer levels or values rest on the level “{}”.</source>
        <translation>Auf der Ebene „{}“ beruhen feinere Ebenen oder Werte.</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Fingerabdruck</translation>
    </message>
    <message>
        <source>First level</source>
        <translation>Erste Ebene</translation>
    </message>
    <message>
        <source>Fits no area</source>
        <translation>Passt zu keinem Gebiet</translation>
    </message>
    <message>
        <source>Folder not found</source>
        <translation>Ordner nicht gefunden</translation>
    </message>
    <message>
        <source>Folder with the files</source>
        <translation>Ordner mit den Dateien</translation>
    </message>
    <message>
        <source>For lists of one kind: Kita, Schule, Spielplatz …</source>
        <translation>Für Listen einer Art: Kita, Schule, Spielplatz …</translation>
    </message>
    <message>
        <source>For tables that name none: 2022, 31.12.2022, 2022-Q3, 2022/23</source>
        <translation>Für Tabellen, die keinen nennen: 2022, 31.12.2022, 2022-Q3, 2022/23</translation>
    </message>
    <message>
        <source>For values whose row and column name none: 2023, 31.12.2023, 2022/2023</source>
        <translation>Für Werte, deren Zeile und Spalte keinen nennen: 2023, 31.12.2023, 2022/2023</translation>
    </message>
    <message>
        <source>Format not supported</source>
        <translation>Format nicht unterstützt</translation>
    </message>
    <message>
        <source>Formulas without a stored result hold no value; open and save the file in Excel once.</source>
        <translation>Formeln ohne gespeichertes Ergebnis enthalten keinen Wert; öffnen und speichern Sie die Datei einmal in Excel.</translation>
    </message>
    <message>
        <source>Full height = {}</source>
        <translation>Volle Höhe = {}</translation>
    </message>
    <message>
        <source>Function {}</source>
        <translation>Funktion {}</translation>
    </message>
    <message>
        <source>Further columns</source>
        <translation>Weitere Spalten</translation>
    </message>
    <message>
        <source>Further columns fit no indicator and are left out.</source>
        <translation>Weitere Spalten passen zu keinem Indikator und werden ausgelassen.</translation>
    </message>
    <message>
        <source>Further columns of facilities that may enter an edition</source>
        <translation>Weitere Spalten der Einrichtungen, die in eine Ausgabe dürfen</translation>
    </message>
    <message>
        <source>Further fil&amp;es …</source>
        <translation>&amp;Weitere Dateien …</translation>
    </message>
    <message>
        <source>Further information</source>
        <translation>Weitere Angaben</translation>
    </message>
    <message>
        <source>Further part …</source>
        <translation>Weiterer Teil …</translation>
    </message>
    <message>
        <source>Gaps enclosed by areas: {}</source>
        <translation>Von Gebieten umschlossene Lücken: {}</translation>
    </message>
    <message>
        <source>Geometry not readable</source>
        <translation>Geometrie nicht lesbar</translation>
    </message>
    <message>
        <source>German titles of the fields</source>
        <translation>Deutsche Titel der Felder</translation>
    </message>
    <message>
        <source>Give a code such as EPSG:25832.</source>
        <translation>Geben Sie einen Code an, zum Beispiel EPSG:25832.</translation>
    </message>
    <message>
        <source>Give it as EPSG code, such as EPSG:25832.</source>
        <translation>Geben Sie es als EPSG-Code an, etwa EPSG:25832.</translation>
    </message>
    <message>
        <source>Give the map this id in the layout's item properties.</source>
        <translation>Geben Sie der Karte diese Kennung in den Elementeigenschaften des Layouts.</translation>
    </message>
    <message>
        <source>Give these facilities one category, or count one of them only.</source>
        <translation>Diesen Einrichtungen eine gemeinsame Kategorie geben oder nur eine davon zählen.</translation>
    </message>
    <message>
        <source>Gives a level that is held another name, parent level or date of its boundaries; values, journal and what editions told follow. Areas find their parents by their shapes. What is left empty stays as it is. The change stands in the import journal and can be withdrawn like an import.</source>
        <translation>Gibt einer vorhandenen Ebene einen anderen Namen, eine andere übergeordnete Ebene oder einen anderen Gebietsstand; Werte, Importjournal und das, was Ausgaben mitgeteilt haben, folgen. Gebiete finden ihre übergeordneten nach ihrer Lage. Was leer bleibt, bleibt, wie es ist. Die Änderung steht im Importjournal und lässt sich wie ein Import zurücknehmen.</translation>
    </message>
    <message>
        <source>Gives facilities of the holdings that have no coordinates the place of their address, by house coordinates of the office and without any network. What may mean several places is not placed but named. The import journal can take it back.</source>
        <translation>Gibt Einrichtungen des Datenbestands ohne Koordinaten die Lage ihrer Adresse, anhand der Hauskoordinaten des Amts und ohne Netz. Was mehrere Orte meinen kann, wird nicht verortet, sondern genannt. Im Importjournal lässt es sich zurücknehmen.</translation>
    </message>
    <message>
        <source>Goes &amp;to</source>
        <translation>Geht &amp;an</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grau</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>HTML (*.html);;Excel (*.xlsx)</source>
        <translation>HTML (*.html);;Excel (*.xlsx)</translation>
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
        <source>Have the report written as .html instead.</source>
        <translation>Den Bericht stattdessen als .html schreiben lassen.</translation>
    </message>
    <message>
        <source>Have the report written as .xlsx instead.</source>
        <translation>Den Bericht stattdessen als .xlsx schreiben lassen.</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Kopf</translation>
    </message>
    <message>
        <source>Held already</source>
        <translation>Bereits vorhanden</translation>
    </message>
    <message>
        <source>Held values are replaced by cells without a value.</source>
        <translation>Vorhandene Werte werden durch Zellen ohne Wert ersetzt.</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Help – KECK</source>
        <translation>Hilfe – KECK</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Verborgen</translation>
    </message>
    <message>
        <source>Hidden &amp;up to</source>
        <translation>&amp;Verborgen bis</translation>
    </message>
    <message>
        <source>Hidden cells</source>
        <translation>Verborgene Zellen</translation>
    </message>
    <message>
        <source>Hidden cells by reason</source>
        <translation>Verborgene Zellen nach Grund</translation>
    </message>
    <message>
        <source>Hidden counts were not recomputed: the Python library scipy (1.9 or newer) is missing.</source>
        <translation>Verborgene Zahlen wurden nicht nachgerechnet: Die Python-Bibliothek scipy (ab 1.9) fehlt.</translation>
    </message>
    <message>
        <source>Hidden then</source>
        <translation>Dann verborgen</translation>
    </message>
    <message>
        <source>Hide &amp;zeros even where the atlas shows them</source>
        <translation>&amp;Nullen immer verbergen</translation>
    </message>
    <message>
        <source>Hide complements</source>
        <translation>Reste verbergen</translation>
    </message>
    <message>
        <source>Hide small &amp;remainders</source>
        <translation>Kleine &amp;Reste verbergen</translation>
    </message>
    <message>
        <source>Hide zeros</source>
        <translation>Nullen verbergen</translation>
    </message>
    <message>
        <source>Holdin&amp;gs</source>
        <translation>Datenbe&amp;stand</translation>
    </message>
    <message>
        <source>Holdings</source>
        <translation>Datenbestand</translation>
    </message>
    <message>
        <source>Holdings (*.keck.gpkg *.gpkg)</source>
        <translation>Datenbestand (*.keck.gpkg *.gpkg)</translation>
    </message>
    <message>
        <source>Holdings and editions (*.gpkg)</source>
        <translation>Datenbestände und Ausgaben (*.gpkg)</translation>
    </message>
    <message>
        <source>Holdings are in use</source>
        <translation>Datenbestand ist in Benutzung</translation>
    </message>
    <message>
        <source>Holdings are write-protected</source>
        <translation>Datenbestand ist schreibgeschützt</translation>
    </message>
    <message>
        <source>Holdings cannot be made</source>
        <translation>Datenbestand kann nicht angelegt werden</translation>
    </message>
    <message>
        <source>Holdings cannot be used</source>
        <translation>Datenbestand ist nicht benutzbar</translation>
    </message>
    <message>
        <source>Holdings have changed</source>
        <translation>Datenbestand hat sich geändert</translation>
    </message>
    <message>
        <source>Holdings have changed meanwhile</source>
        <translation>Datenbestand inzwischen geändert</translation>
    </message>
    <message>
        <source>Holdings of another version</source>
        <translation>Datenbestand einer anderen Version</translation>
    </message>
    <message>
        <source>Holdings or edition</source>
        <translation>Datenbestand oder Ausgabe</translation>
    </message>
    <message>
        <source>House &amp;number</source>
        <translation>Haus&amp;nummer</translation>
    </message>
    <message>
        <source>House coordinates</source>
        <translation>Hauskoordinaten</translation>
    </message>
    <message>
        <source>House coordinates: a point layer or a table with street, house number and postcode</source>
        <translation>Hauskoordinaten: ein Punktlayer oder eine Tabelle mit Straße, Hausnummer und Postleitzahl</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>Haushalte</translation>
    </message>
    <message>
        <source>How a coarser area gets its value</source>
        <translation>Wie ein größeres Gebiet zu seinem Wert kommt</translation>
    </message>
    <message>
        <source>How a table was read before: this one is read alike</source>
        <translation>Wie eine Tabelle zuvor gelesen wurde: Diese wird ebenso gelesen</translation>
    </message>
    <message>
        <source>How high values are to be read</source>
        <translation>Wie hohe Werte zu lesen sind</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>How much of the background the areas hide</source>
        <translation>Wie viel vom Hintergrund die Gebiete verdecken</translation>
    </message>
    <message>
        <source>How often there are new figures</source>
        <translation>Wie oft es neue Zahlen gibt</translation>
    </message>
    <message>
        <source>How such a table was read before</source>
        <translation>Wie eine solche Tabelle früher gelesen wurde</translation>
    </message>
    <message>
        <source>How to read it, and what to beware of</source>
        <translation>Wie er zu lesen und was dabei zu beachten ist</translation>
    </message>
    <message>
        <source>I&amp;d</source>
        <translation>Kennun&amp;g</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>Id of a count of persons, such as DEM-02</source>
        <translation>Kennung einer Anzahl von Personen, etwa DEM-02</translation>
    </message>
    <message>
        <source>Id of the indicator that is broken down</source>
        <translation>Id des Indikators, der gegliedert ist</translation>
    </message>
    <message>
        <source>Id, such as UMF-10</source>
        <translation>Kennung, etwa UMF-10</translation>
    </message>
    <message>
        <source>Identification</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Ids, separated by commas</source>
        <translation>Kennungen, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Ids, separated by commas; empty: all</source>
        <translation>Kennungen, durch Kommas getrennt; leer: alle</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Import &amp;single things</source>
        <translation>&amp;Einzeln importieren</translation>
    </message>
    <message>
        <source>Import a catalogue</source>
        <translation>Katalog importieren</translation>
    </message>
    <message>
        <source>Import a catalogue …</source>
        <translation>Katalog importieren …</translation>
    </message>
    <message>
        <source>Import a level</source>
        <translation>Ebene importieren</translation>
    </message>
    <message>
        <source>Import a level first.</source>
        <translation>Zuerst eine Ebene importieren.</translation>
    </message>
    <message>
        <source>Import cannot be withdrawn</source>
        <translation>Import kann nicht zurückgenommen werden</translation>
    </message>
    <message>
        <source>Import catalogue</source>
        <translation>Katalog importieren</translation>
    </message>
    <message>
        <source>Import facilities</source>
        <translation>Einrichtungen importieren</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>Dateien importieren</translation>
    </message>
    <message>
        <source>Import has errors</source>
        <translation>Import enthält Fehler</translation>
    </message>
    <message>
        <source>Import journal</source>
        <translation>Importjournal</translation>
    </message>
    <message>
        <source>Import level</source>
        <translation>Ebene importieren</translation>
    </message>
    <message>
        <source>Import some first.</source>
        <translation>Zuerst welche importieren.</translation>
    </message>
    <message>
        <source>Import values</source>
        <translation>Werte importieren</translation>
    </message>
    <message>
        <source>Import values: {}</source>
        <translation>Werte importieren: {}</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importiert</translation>
    </message>
    <message>
        <source>Importing {} …</source>
        <translation>{} wird importiert …</translation>
    </message>
    <message>
        <source>In all areas together: {}.</source>
        <translation>In allen Gebieten zusammen: {}.</translation>
    </message>
    <message>
        <source>In force are: {}</source>
        <translation>Gültig sind: {}</translation>
    </message>
    <message>
        <source>In metres: areas and distances are measured in it</source>
        <translation>In Metern: Flächen und Abstände werden darin gemessen</translation>
    </message>
    <message>
        <source>In the category “{}” these columns are released: {}</source>
        <translation>In der Kategorie „{}“ sind diese Spalten freigegeben: {}</translation>
    </message>
    <message>
        <source>In the order of the catalogue</source>
        <translation>In der Reihenfolge des Katalogs</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>Indikator</translation>
    </message>
    <message>
        <source>Indicator is not complete</source>
        <translation>Indikator unvollständig</translation>
    </message>
    <message>
        <source>Indicator is of another kind</source>
        <translation>Indikator ist von anderer Art</translation>
    </message>
    <message>
        <source>Indicator that is to become a part</source>
        <translation>Indikator, der ein Teil werden soll</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>Indikatoren</translation>
    </message>
    <message>
        <source>Indicators as columns</source>
        <translation>Indikatoren als Säulen</translation>
    </message>
    <message>
        <source>Indicators by Themenfeld</source>
        <translation>Indikatoren nach Themenfeld</translation>
    </message>
    <message>
        <source>Indicators by their loss, the newest period first.</source>
        <translation>Indikatoren nach ihrem Verlust, der neueste Zeitraum zuerst.</translation>
    </message>
    <message>
        <source>Indicators by their loss, the newest period first. Only the first {} of {} cells stand here; all of them are in the XLSX version of this report.</source>
        <translation>Indikatoren nach ihrem Verlust, der neueste Zeitraum zuerst. Hier stehen nur die ersten {} von {} Zellen; alle stehen in der XLSX-Fassung dieses Berichts.</translation>
    </message>
    <message>
        <source>Indicators of the theme</source>
        <translation>Indikatoren des Themenfelds</translation>
    </message>
    <message>
        <source>Indicators that are parts of a total, in their order</source>
        <translation>Indikatoren, die Teil einer Summe sind, in ihrer Reihenfolge</translation>
    </message>
    <message>
        <source>Indicators that come into another Themenfeld: {}.</source>
        <translation>Indikatoren, die in ein anderes Themenfeld kommen: {}.</translation>
    </message>
    <message>
        <source>Install the current version of KECK.</source>
        <translation>Installieren Sie die aktuelle Version von KECK.</translation>
    </message>
    <message>
        <source>Internal only: holds information on figures that are kept secret</source>
        <translation>Nur intern: enthält Angaben über geheim gehaltene Werte</translation>
    </message>
    <message>
        <source>Internal only; Excel holds every cell</source>
        <translation>Nur intern; Excel enthält jede Zelle</translation>
    </message>
    <message>
        <source>Invalid polygons cannot be repaired: {}</source>
        <translation>Ungültige Flächen sind nicht zu reparieren: {}</translation>
    </message>
    <message>
        <source>Invalid polygons were repaired; change of the area in brackets: {}</source>
        <translation>Ungültige Flächen wurden repariert; Änderung des Flächeninhalts in Klammern: {}</translation>
    </message>
    <message>
        <source>It cannot be read: {}</source>
        <translation>Lesen nicht möglich: {}</translation>
    </message>
    <message>
        <source>It does not know “{}”.</source>
        <translation>Es kennt „{}“ nicht.</translation>
    </message>
    <message>
        <source>It fits these levels as well: {}.</source>
        <translation>Sie passt ebenso zu diesen Ebenen: {}.</translation>
    </message>
    <message>
        <source>It has no place on the map yet.</source>
        <translation>Sie hat noch keinen Ort auf der Karte.</translation>
    </message>
    <message>
        <source>It has: {}.</source>
        <translation>Vorhanden: {}.</translation>
    </message>
    <message>
        <source>It is a GeoPackage of other origin.</source>
        <translation>Es ist ein GeoPackage anderer Herkunft.</translation>
    </message>
    <message>
        <source>It is a file of holdings, whose figures are confidential.</source>
        <translation>Es ist ein Datenbestand; seine Zahlen sind vertraulich.</translation>
    </message>
    <message>
        <source>It is no JSON object.</source>
        <translation>Das ist kein JSON-Objekt.</translation>
    </message>
    <message>
        <source>It is not a GeoPackage.</source>
        <translation>Es ist kein GeoPackage.</translation>
    </message>
    <message>
        <source>It is not a JSON object.</source>
        <translation>Es ist kein JSON-Objekt.</translation>
    </message>
    <message>
        <source>It is open in another program or may not be read here.</source>
        <translation>Sie ist in einem anderen Programm geöffnet oder darf hier nicht gelesen werden.</translation>
    </message>
    <message>
        <source>It is protected with a password. Unpack it and import the files.</source>
        <translation>Es ist mit einem Kennwort geschützt. Entpacken Sie es und importieren Sie die Dateien.</translation>
    </message>
    <message>
        <source>It must be a number of 0 or more.</source>
        <translation>Es muss eine Zahl ab 0 sein.</translation>
    </message>
    <message>
        <source>It reads {}.</source>
        <translation>Sie lautet {}.</translation>
    </message>
    <message>
        <source>It says nothing about a level.</source>
        <translation>Es sagt nichts über eine Ebene.</translation>
    </message>
    <message>
        <source>Its file does not answer: the drive may be gone, or the rights to it.</source>
        <translation>Ihre Datei antwortet nicht: Vielleicht ist das Laufwerk weg, oder die Rechte daran.</translation>
    </message>
    <message>
        <source>Its id, such as DEM-05</source>
        <translation>Seine Kennung, etwa DEM-05</translation>
    </message>
    <message>
        <source>Its name, as teil_von of the parts gives it</source>
        <translation>Ihr Name, wie er in teil_von der Teile steht</translation>
    </message>
    <message>
        <source>JSON; internal until released</source>
        <translation>JSON; intern bis zur Freigabe</translation>
    </message>
    <message>
        <source>Join values to areas of your own</source>
        <translation>Werte an eigene Gebiete anhängen</translation>
    </message>
    <message>
        <source>Journal of imports</source>
        <translation>Importjournal</translation>
    </message>
    <message>
        <source>KECK example</source>
        <translation>KECK-Beispiel</translation>
    </message>
    <message>
        <source>KECK handbook: 0 to 3 are hidden</source>
        <translation>KECK-Handbuch: 0 bis 3 verborgen</translation>
    </message>
    <message>
        <source>KECK indicators</source>
        <translation>KECK-Indikatoren</translation>
    </message>
    <message>
        <source>KECK social atlas</source>
        <translation>KECK-Sozialatlas</translation>
    </message>
    <message>
        <source>KECK – small-area social monitoring</source>
        <translation>KECK – kleinräumiges Sozialmonitoring</translation>
    </message>
    <message>
        <source>KECK – table and charts</source>
        <translation>KECK – Tabelle und Diagramme</translation>
    </message>
    <message>
        <source>Keep in the holdings only</source>
        <translation>Nur im Datenbestand behalten</translation>
    </message>
    <message>
        <source>Keeping class breaks …</source>
        <translation>Klassengrenzen werden hinterlegt …</translation>
    </message>
    <message>
        <source>Kept breaks</source>
        <translation>Hinterlegte Klassengrenzen</translation>
    </message>
    <message>
        <source>Kept for all periods; empty: each map finds its own</source>
        <translation>Für alle Zeiträume beibehalten; leer: jede Karte bildet eigene</translation>
    </message>
    <message>
        <source>Kept with the indicator</source>
        <translation>Beim Indikator hinterlegt</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Key and name</source>
        <translation>Schlüssel und Name</translation>
    </message>
    <message>
        <source>Key and name of these rows belong to different areas: {}.</source>
        <translation>Schlüssel und Name dieser Zeilen gehören zu verschiedenen Gebieten: {}.</translation>
    </message>
    <message>
        <source>Key of the &amp;parent area</source>
        <translation>Schlüssel des ü&amp;bergeordneten Gebiets</translation>
    </message>
    <message>
        <source>Key of the parent</source>
        <translation>Schlüssel der übergeordneten</translation>
    </message>
    <message>
        <source>Key of the parent area</source>
        <translation>Schlüssel des übergeordneten Gebiets</translation>
    </message>
    <message>
        <source>Keys of the level, separated by commas; empty: all</source>
        <translation>Schlüssel der Ebene, durch Kommas getrennt; leer: alle</translation>
    </message>
    <message>
        <source>Keys that several features share; each of them carries the area's values.</source>
        <translation>Schlüssel, die mehrere Objekte teilen; jedes trägt die Werte des Gebiets.</translation>
    </message>
    <message>
        <source>Keys that stand for several areas: {}</source>
        <translation>Schlüssel, die für mehrere Gebiete stehen: {}</translation>
    </message>
    <message>
        <source>Keys were filled with zeros to {} digits.</source>
        <translation>Schlüssel wurden mit führenden Nullen auf {} Stellen ergänzt.</translation>
    </message>
    <message>
        <source>Keys, separated by commas; empty: all</source>
        <translation>Schlüssel, durch Kommas getrennt; leer: alle</translation>
    </message>
    <message>
        <source>Kin&amp;d</source>
        <translation>&amp;Art</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Kind of comparison</source>
        <translation>Art des Vergleichs</translation>
    </message>
    <message>
        <source>Kind, unit or factor change while values are held; the values stay as they are.</source>
        <translation>Art, Einheit oder Faktor ändern sich, obwohl Werte vorliegen; die Werte bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Known are UTF-8, ISO-8859-1, windows-1252 and CP850, for instance.</source>
        <translation>Bekannt sind zum Beispiel UTF-8, ISO-8859-1, windows-1252 und CP850.</translation>
    </message>
    <message>
        <source>Known field</source>
        <translation>Bekanntes Feld</translation>
    </message>
    <message>
        <source>La&amp;bels</source>
        <translation>&amp;Beschriftung</translation>
    </message>
    <message>
        <source>La&amp;yer</source>
        <translation>&amp;Layer</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Beschriftung</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Zuletzt verwendet</translation>
    </message>
    <message>
        <source>Later changes rest on these facilities.</source>
        <translation>Spätere Änderungen beruhen auf diesen Einrichtungen.</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Layer</translation>
    </message>
    <message>
        <source>Layer cannot be read</source>
        <translation>Layer nicht lesbar</translation>
    </message>
    <message>
        <source>Layer does not suit</source>
        <translation>Layer passt nicht</translation>
    </message>
    <message>
        <source>Layer is not unique</source>
        <translation>Layer nicht eindeutig</translation>
    </message>
    <message>
        <source>Layer not found</source>
        <translation>Layer nicht gefunden</translation>
    </message>
    <message>
        <source>Layer or file</source>
        <translation>Layer oder Datei</translation>
    </message>
    <message>
        <source>Layer without fields</source>
        <translation>Layer ohne Felder</translation>
    </message>
    <message>
        <source>Layers (*.zip *.shp *.gpkg *.geojson *.json);;All files (*)</source>
        <translation>Layer (*.zip *.shp *.gpkg *.geojson *.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Laying levels upon one another</source>
        <translation>Ebenen werden übereinandergelegt</translation>
    </message>
    <message>
        <source>Layout template (*.qpt)</source>
        <translation>Layoutvorlage (*.qpt)</translation>
    </message>
    <message>
        <source>Le&amp;tter behind it</source>
        <translation>&amp;Buchstabe dahinter</translation>
    </message>
    <message>
        <source>Leave out faulty files</source>
        <translation>Fehlerhafte Dateien auslassen</translation>
    </message>
    <message>
        <source>Leave the &amp;column out</source>
        <translation>Spalte &amp;auslassen</translation>
    </message>
    <message>
        <source>Leave the &amp;row out</source>
        <translation>Zeile aus&amp;lassen</translation>
    </message>
    <message>
        <source>Ledger of all editions ever written</source>
        <translation>Verzeichnis aller je geschriebenen Ausgaben</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Left out are columns that hold shares, means or texts: {}</source>
        <translation>Ausgelassen sind Spalten mit Anteilen, Mittelwerten oder Texten: {}</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
    <message>
        <source>Length of the lines</source>
        <translation>Länge der Linien</translation>
    </message>
    <message>
        <source>Lengths are measured of lines, areas of polygons.</source>
        <translation>Längen werden von Linien gemessen, Flächen von Polygonen.</translation>
    </message>
    <message>
        <source>Let the name end in .csv or .xlsx.</source>
        <translation>Lassen Sie den Namen auf .csv oder .xlsx enden.</translation>
    </message>
    <message>
        <source>Lets all maps of the indicator have these classes, in every period</source>
        <translation>Gibt allen Karten des Indikators diese Klassen, in jedem Zeitraum</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Ebene</translation>
    </message>
    <message>
        <source>Level cannot be taken over</source>
        <translation>Ebene kann nicht übernommen werden</translation>
    </message>
    <message>
        <source>Level cannot change</source>
        <translation>Ebene lässt sich nicht ändern</translation>
    </message>
    <message>
        <source>Level exists</source>
        <translation>Ebene vorhanden</translation>
    </message>
    <message>
        <source>Level exists already</source>
        <translation>Ebene gibt es schon</translation>
    </message>
    <message>
        <source>Level is needed</source>
        <translation>Ebene wird gebraucht</translation>
    </message>
    <message>
        <source>Level without a name</source>
        <translation>Ebene ohne Namen</translation>
    </message>
    <message>
        <source>Level {}</source>
        <translation>Ebene {}</translation>
    </message>
    <message>
        <source>Level “{}”, {} areas</source>
        <translation>Ebene „{}“, {} Gebiete</translation>
    </message>
    <message>
        <source>Level …</source>
        <translation>Ebene …</translation>
    </message>
    <message>
        <source>Level: {}</source>
        <translation>Ebene: {}</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>Räumliche Ebenen</translation>
    </message>
    <message>
        <source>Levels changed</source>
        <translation>Ebenen geändert</translation>
    </message>
    <message>
        <source>Levels have changed</source>
        <translation>Ebenen wurden geändert</translation>
    </message>
    <message>
        <source>Levels, coarse to fine</source>
        <translation>Ebenen, von groß nach klein</translation>
    </message>
    <message>
        <source>Lies &amp;within</source>
        <translation>&amp;Liegt in</translation>
    </message>
    <message>
        <source>Lies in</source>
        <translation>Liegt in</translation>
    </message>
    <message>
        <source>Lines over the periods</source>
        <translation>Linien über die Zeiträume</translation>
    </message>
    <message>
        <source>List of backgrounds (*.json)</source>
        <translation>Liste der Hintergrundkarten (*.json)</translation>
    </message>
    <message>
        <source>List of backgrounds cannot be read</source>
        <translation>Liste der Hintergrundkarten nicht lesbar</translation>
    </message>
    <message>
        <source>Lists and layers {}</source>
        <translation>Listen und Ebenen {}</translation>
    </message>
    <message>
        <source>Literat&amp;ure</source>
        <translation>Li&amp;teratur</translation>
    </message>
    <message>
        <source>Literature</source>
        <translation>Literatur</translation>
    </message>
    <message>
        <source>Load a profile</source>
        <translation>Profil laden</translation>
    </message>
    <message>
        <source>Look at a facility on the map</source>
        <translation>Eine Einrichtung auf der Karte ansehen</translation>
    </message>
    <message>
        <source>Look at a facility on the map: click on it to see its sheet</source>
        <translation>Eine Einrichtung auf der Karte ansehen: anklicken, um ihr Blatt zu sehen</translation>
    </message>
    <message>
        <source>Look at it again and make the change once more; nothing has been written.</source>
        <translation>Noch einmal ansehen und die Änderung wiederholen; es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Look whether the disk is full, or choose a smaller page.</source>
        <translation>Prüfen Sie, ob der Datenträger voll ist, oder wählen Sie eine kleinere Seite.</translation>
    </message>
    <message>
        <source>Looking at the files …</source>
        <translation>Dateien werden angesehen …</translation>
    </message>
    <message>
        <source>Looking at the layer …</source>
        <translation>Der Layer wird angesehen …</translation>
    </message>
    <message>
        <source>Looking at {}</source>
        <translation>{} wird angesehen</translation>
    </message>
    <message>
        <source>Looking at {} …</source>
        <translation>{} wird gelesen …</translation>
    </message>
    <message>
        <source>Looking for addresses</source>
        <translation>Adressen werden gesucht</translation>
    </message>
    <message>
        <source>Looking for categories to be merged</source>
        <translation>Gesucht werden Kategorien zum Zusammenlegen</translation>
    </message>
    <message>
        <source>Looking for overlaps and gaps</source>
        <translation>Überlappungen und Lücken werden gesucht</translation>
    </message>
    <message>
        <source>Looking for small counts …</source>
        <translation>Sucht kleine Fallzahlen …</translation>
    </message>
    <message>
        <source>Looking for the files opened last</source>
        <translation>Suche nach den zuletzt geöffneten Dateien</translation>
    </message>
    <message>
        <source>Looking for the parent areas</source>
        <translation>Übergeordnete Gebiete werden gesucht</translation>
    </message>
    <message>
        <source>Looking into the holdings</source>
        <translation>Blick in den Datenbestand</translation>
    </message>
    <message>
        <source>Made of</source>
        <translation>Gemacht aus</translation>
    </message>
    <message>
        <source>Make a new edition of what the holdings hold today</source>
        <translation>Neue Ausgabe aus dem heutigen Datenbestand machen</translation>
    </message>
    <message>
        <source>Make a new edition of what the holdings hold today; until it is there, the map stays as it is</source>
        <translation>Neue Ausgabe aus dem heutigen Datenbestand machen; bis sie da ist, bleibt die Karte, wie sie ist</translation>
    </message>
    <message>
        <source>Make the &amp;atlas</source>
        <translation>&amp;Atlas anlegen</translation>
    </message>
    <message>
        <source>Makes a print-ready page from an edition: one indicator, or its change since another period, as coloured areas, up to five further ones as columns, facilities as symbols, with title, legend, source, rule note, scale bar and north arrow. PDF and SVG are vectors, JPG and PNG have 300 dpi.</source>
        <translation>Macht aus einer Ausgabe eine druckfertige Seite: einen Indikator oder seine Veränderung seit einem anderen Zeitraum als Flächenfarben, bis zu fünf weitere als Säulen, Einrichtungen als Symbole, mit Titel, Legende, Quelle, Hinweis zur Geheimhaltung, Maßstab und Nordpfeil. PDF und SVG sind Vektoren, JPG und PNG haben 300 dpi.</translation>
    </message>
    <message>
        <source>Making a working edition …</source>
        <translation>Arbeitsausgabe entsteht …</translation>
    </message>
    <message>
        <source>Making the atlas …</source>
        <translation>Der Atlas wird angelegt …</translation>
    </message>
    <message>
        <source>Mandatory fields are empty: {}</source>
        <translation>Pflichtfelder sind leer: {}</translation>
    </message>
    <message>
        <source>Mandatory: {}</source>
        <translation>Pflichtangabe fehlt: {}</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Manuell</translation>
    </message>
    <message>
        <source>Manual breaks</source>
        <translation>Eigene Klassengrenzen</translation>
    </message>
    <message>
        <source>Manual classes need their breaks.</source>
        <translation>Manuelle Klassen brauchen ihre Grenzen.</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Map as &amp;PDF</source>
        <translation>Karte als &amp;PDF</translation>
    </message>
    <message>
        <source>Map cannot be written</source>
        <translation>Karte kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>Map of the areas</source>
        <translation>Karte der Gebiete</translation>
    </message>
    <message>
        <source>Map …</source>
        <translation>Karte …</translation>
    </message>
    <message>
        <source>Maps and tables</source>
        <translation>Karten und Tabellen</translation>
    </message>
    <message>
        <source>Matching areas …</source>
        <translation>Gebiete werden zugeordnet …</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>Meanwhile the catalogue has other indicators with these keys; edit the new ones: {}</source>
        <translation>Der Katalog hat inzwischen andere Indikatoren mit diesen Kennungen; die neuen sind zu bearbeiten: {}</translation>
    </message>
    <message>
        <source>Merge categories</source>
        <translation>Kategorien zusammenlegen</translation>
    </message>
    <message>
        <source>Merge categories …</source>
        <translation>Kategorien zusammenlegen …</translation>
    </message>
    <message>
        <source>Merge {} categories into {}: {}. (keck:mergecategories, TOTAL={}, BREAKDOWN={}, GROUPS={}; for {})</source>
        <translation>{} Kategorien zu {} zusammenlegen: {}. (keck:mergecategories, TOTAL={}, BREAKDOWN={}, GROUPS={}; berechnet für {})</translation>
    </message>
    <message>
        <source>Merged from: {}</source>
        <translation>Zusammengelegt aus: {}</translation>
    </message>
    <message>
        <source>Merging of {}: {}</source>
        <translation>Zusammenlegung von {}: {}</translation>
    </message>
    <message>
        <source>Metadata of the indicator</source>
        <translation>Metadaten des Indikators</translation>
    </message>
    <message>
        <source>Minimum base</source>
        <translation>Mindestbasis</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>Move do&amp;wn</source>
        <translation>Nach u&amp;nten</translation>
    </message>
    <message>
        <source>Move down: finer</source>
        <translation>Nach unten: kleinere Gebiete (Alt+Ab)</translation>
    </message>
    <message>
        <source>Move up: coarser</source>
        <translation>Nach oben: größere Gebiete (Alt+Auf)</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Kommune</translation>
    </message>
    <message>
        <source>Municipality key</source>
        <translation>Gemeindeschlüssel</translation>
    </message>
    <message>
        <source>Municipality, first level and rule in one dialog</source>
        <translation>Kommune, erste Ebene und Regel in einem Dialog</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>Hin&amp;weis</translation>
    </message>
    <message>
        <source>NULL where the edition knows no such figure</source>
        <translation>NULL, wo die Ausgabe keinen solchen Wert kennt</translation>
    </message>
    <message>
        <source>Na&amp;me</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Na&amp;mes</source>
        <translation>Na&amp;men</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name and figure of the area below the mouse pointer</source>
        <translation>Name und Wert des Gebiets unter dem Mauszeiger</translation>
    </message>
    <message>
        <source>Name and key of the municipality are needed.</source>
        <translation>Name und Schlüssel der Kommune werden gebraucht.</translation>
    </message>
    <message>
        <source>Name it as your office does, for instance “Stadtteile”.</source>
        <translation>Nennen Sie sie wie in Ihrem Haus üblich, zum Beispiel „Stadtteile“.</translation>
    </message>
    <message>
        <source>Name of a field, such as Träger</source>
        <translation>Name eines Feldes, etwa Träger</translation>
    </message>
    <message>
        <source>Name of a ramp; empty: suits the indicator</source>
        <translation>Name eines Verlaufs; leer: passend zum Indikator</translation>
    </message>
    <message>
        <source>Name of the &amp;level</source>
        <translation>Name der &amp;Ebene</translation>
    </message>
    <message>
        <source>Name of the &amp;level:</source>
        <translation>&amp;Name der Ebene:</translation>
    </message>
    <message>
        <source>Name of the level</source>
        <translation>Name der Ebene</translation>
    </message>
    <message>
        <source>Name one of them: {}|layername={}</source>
        <translation>Nennen Sie einen davon: {}|layername={}</translation>
    </message>
    <message>
        <source>Name the column, such as street=STN.</source>
        <translation>Die Spalte nennen, etwa street=STN.</translation>
    </message>
    <message>
        <source>Name the columns in a profile, or check that this is the right file.</source>
        <translation>Benennen Sie die Spalten in einem Profil oder prüfen Sie, ob es die richtige Datei ist.</translation>
    </message>
    <message>
        <source>Name the period, such as 2015.</source>
        <translation>Den Zeitraum nennen, etwa 2015.</translation>
    </message>
    <message>
        <source>Name the sheet that is meant.</source>
        <translation>Nennen Sie das gemeinte Blatt.</translation>
    </message>
    <message>
        <source>Name them in the profile by their number.</source>
        <translation>Nennen Sie sie im Profil mit ihrer Nummer.</translation>
    </message>
    <message>
        <source>Name was used before</source>
        <translation>Name war schon vergeben</translation>
    </message>
    <message>
        <source>Name, definition and the other fields of the new indicator</source>
        <translation>Name, Definition und die weiteren Angaben des neuen Indikators</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Name:</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Names and figures</source>
        <translation>Namen und Werte</translation>
    </message>
    <message>
        <source>Names that stand for several areas; tables match these by key only: {}</source>
        <translation>Namen, die für mehrere Gebiete stehen; Tabellen finden diese nur über den Schlüssel: {}</translation>
    </message>
    <message>
        <source>Names where areas are few</source>
        <translation>Namen, wo es wenige Gebiete sind</translation>
    </message>
    <message>
        <source>Natural breaks (Jenks)</source>
        <translation>Natürliche Klassen (Jenks)</translation>
    </message>
    <message>
        <source>Near are: {}.</source>
        <translation>Ähnlich sind: {}.</translation>
    </message>
    <message>
        <source>Needed where the workbook has several</source>
        <translation>Nötig, wenn die Arbeitsmappe mehrere hat</translation>
    </message>
    <message>
        <source>New atlas</source>
        <translation>Neuer Atlas</translation>
    </message>
    <message>
        <source>New breakdown</source>
        <translation>Neue Gliederung</translation>
    </message>
    <message>
        <source>New facility</source>
        <translation>Neue Einrichtung</translation>
    </message>
    <message>
        <source>New facility …</source>
        <translation>Neue Einrichtung …</translation>
    </message>
    <message>
        <source>New in the catalogue: {}</source>
        <translation>Neu im Katalog: {}</translation>
    </message>
    <message>
        <source>New indicator</source>
        <translation>Neuer Indikator</translation>
    </message>
    <message>
        <source>New indicators</source>
        <translation>Neue Indikatoren</translation>
    </message>
    <message>
        <source>New indicators of {}</source>
        <translation>Neue Indikatoren aus {}</translation>
    </message>
    <message>
        <source>New indicators, counted as persons and cleared for the administration: {}</source>
        <translation>Neue Indikatoren, als Personenzahlen geführt und für die Verwaltung freigegeben: {}</translation>
    </message>
    <message>
        <source>New name of the level</source>
        <translation>Neuer Name der Ebene</translation>
    </message>
    <message>
        <source>New: {}</source>
        <translation>Neu: {}</translation>
    </message>
    <message>
        <source>Next step: add the file with the boundaries of the areas (Shapefile, GeoPackage or GeoJSON), dropped here together with the tables or beforehand by the menu Import single things &gt; Level ….</source>
        <translation>Nächster Schritt: die Datei mit den Grenzen der Gebiete hinzunehmen (Shapefile, GeoPackage oder GeoJSON), hier zusammen mit den Tabellen abgelegt oder vorher über das Menü „Einzeln importieren &gt; Ebene …“.</translation>
    </message>
    <message>
        <source>Next step: if the table is about these areas, choose their level in the assistant (menu Import single things &gt; Values …) and point at the column with the keys by the right mouse button. If it is about others, import their level first.</source>
        <translation>Nächster Schritt: Geht es in der Tabelle um diese Gebiete, im Assistenten (Menü „Einzeln importieren &gt; Werte …“) ihre Ebene wählen und mit der rechten Maustaste auf die Spalte mit den Schlüsseln zeigen. Geht es um andere, zuerst deren Ebene importieren.</translation>
    </message>
    <message>
        <source>No addresses are chosen.</source>
        <translation>Keine Adressen gewählt.</translation>
    </message>
    <message>
        <source>No area has a published value.</source>
        <translation>Kein Gebiet hat einen veröffentlichten Wert.</translation>
    </message>
    <message>
        <source>No area has figures of both terms yet.</source>
        <translation>Noch hat kein Gebiet Zahlen für Zähler und Nenner.</translation>
    </message>
    <message>
        <source>No areas are chosen; until some are, facilities show everywhere</source>
        <translation>Es sind keine Gebiete gewählt; solange zeigen sich Einrichtungen überall</translation>
    </message>
    <message>
        <source>No areas to draw</source>
        <translation>Keine Gebiete zu zeichnen</translation>
    </message>
    <message>
        <source>No areas yet</source>
        <translation>Noch keine Gebiete</translation>
    </message>
    <message>
        <source>No atlas has been made</source>
        <translation>Es wurde kein Atlas angelegt</translation>
    </message>
    <message>
        <source>No atlas is open</source>
        <translation>Kein Atlas geöffnet</translation>
    </message>
    <message>
        <source>No atlas is open.</source>
        <translation>Es ist kein Atlas geöffnet.</translation>
    </message>
    <message>
        <source>No base with figures says for which period the facilities are counted.</source>
        <translation>Keine Bezugsgröße mit Werten sagt, für welchen Zeitraum die Einrichtungen gezählt werden.</translation>
    </message>
    <message>
        <source>No category is ticked.</source>
        <translation>Keine Kategorie ist angehakt.</translation>
    </message>
    <message>
        <source>No class breaks</source>
        <translation>Keine Klassengrenzen</translation>
    </message>
    <message>
        <source>No column could be assigned to an indicator. Say in the import assistant what the columns hold; without it, enter the indicators in the “profile” of this report and import with that.</source>
        <translation>Keine Spalte ließ sich einem Indikator zuordnen. Im Assistenten angeben, was die Spalten enthalten; ohne ihn die Indikatoren in das „profile“ dieses Berichts eintragen und damit importieren.</translation>
    </message>
    <message>
        <source>No column holds streets. Columns: {}.</source>
        <translation>Keine Spalte enthält Straßen. Spalten: {}.</translation>
    </message>
    <message>
        <source>No column holds the streets.</source>
        <translation>Keine Spalte enthält die Straßen.</translation>
    </message>
    <message>
        <source>No column is called name, address, coordinates or the like.</source>
        <translation>Keine Spalte heißt Name, Adresse, Koordinaten oder ähnlich.</translation>
    </message>
    <message>
        <source>No column of the table names areas of the atlas, neither by key nor by name. Expected are: {}.</source>
        <translation>Keine Spalte der Tabelle nennt Gebiete des Atlas, weder mit Schlüssel noch mit Namen. Erwartet werden: {}.</translation>
    </message>
    <message>
        <source>No facilities</source>
        <translation>Keine Einrichtungen</translation>
    </message>
    <message>
        <source>No facility fits the filter.</source>
        <translation>Keine Einrichtung passt zum Filter.</translation>
    </message>
    <message>
        <source>No facility fits.</source>
        <translation>Keine Einrichtung passt.</translation>
    </message>
    <message>
        <source>No facility of “{}” has a capacity: there is no number of places per 100.</source>
        <translation>Keine Einrichtung der Kategorie „{}“ hat eine Platzzahl: Plätze je 100 gibt es nicht.</translation>
    </message>
    <message>
        <source>No facility shown has a field “{}”.</source>
        <translation>Keine der gezeigten Einrichtungen hat ein Feld „{}“.</translation>
    </message>
    <message>
        <source>No field has a value of its own for every area. Fields: {}.</source>
        <translation>Kein Feld hat für jedes Gebiet einen eigenen Wert. Felder: {}.</translation>
    </message>
    <message>
        <source>No figures of the municipality are held yet.</source>
        <translation>Für die Kommune sind noch keine Zahlen vorhanden.</translation>
    </message>
    <message>
        <source>No indicator holds these words.</source>
        <translation>Kein Indikator enthält diese Wörter.</translation>
    </message>
    <message>
        <source>No key field</source>
        <translation>Kein Schlüsselfeld</translation>
    </message>
    <message>
        <source>No layer in the file</source>
        <translation>Kein Layer in der Datei</translation>
    </message>
    <message>
        <source>No layer is chosen.</source>
        <translation>Kein Layer ist gewählt.</translation>
    </message>
    <message>
        <source>No list of addresses</source>
        <translation>Kein Adressverzeichnis</translation>
    </message>
    <message>
        <source>No list of facilities</source>
        <translation>Keine Liste von Einrichtungen</translation>
    </message>
    <message>
        <source>No polygons</source>
        <translation>Keine Flächen</translation>
    </message>
    <message>
        <source>No values</source>
        <translation>Keine Werte</translation>
    </message>
    <message>
        <source>No values for {}. There are values for: {}</source>
        <translation>Keine Werte für {}. Es gibt Werte für: {}</translation>
    </message>
    <message>
        <source>No values on the level “{}”.</source>
        <translation>Keine Werte auf der Ebene „{}“.</translation>
    </message>
    <message>
        <source>No web addresses (http or https), kept as a further column: {}</source>
        <translation>Keine Web-Adressen (http oder https), als weitere Spalte behalten: {}</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>None of the columns goes to an indicator.</source>
        <translation>Keine der Spalten ist einem Indikator zugeordnet.</translation>
    </message>
    <message>
        <source>None of the files is chosen.</source>
        <translation>Keine der Dateien ist ausgewählt.</translation>
    </message>
    <message>
        <source>None of this would be taken over.</source>
        <translation>Nichts davon würde übernommen.</translation>
    </message>
    <message>
        <source>None yet: levels are imported later</source>
        <translation>Noch keine: Ebenen später importieren</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Keine.</translation>
    </message>
    <message>
        <source>Northing</source>
        <translation>Hochwert</translation>
    </message>
    <message>
        <source>Not a base</source>
        <translation>Keine Bezugsgröße</translation>
    </message>
    <message>
        <source>Not an edition</source>
        <translation>Keine Ausgabe</translation>
    </message>
    <message>
        <source>Not applicable, which would tell that a hidden denominator is 0.</source>
        <translation>Entfällt, und das verriete, dass ein verborgener Nenner 0 ist.</translation>
    </message>
    <message>
        <source>Not holdings</source>
        <translation>Kein Datenbestand</translation>
    </message>
    <message>
        <source>Not readable</source>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <source>Not ready to import: {} of the findings are errors.</source>
        <translation>Noch nicht importierbar: Fehler unter den Hinweisen: {}.</translation>
    </message>
    <message>
        <source>Not small itself; with it a hidden count could be narrowed down.</source>
        <translation>Selbst nicht klein; mit ihr ließe sich eine verborgene Zahl eingrenzen.</translation>
    </message>
    <message>
        <source>Not sorted yet</source>
        <translation>Noch ohne Themenfeld</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Nothing for the atlas</source>
        <translation>Nichts für den Atlas</translation>
    </message>
    <message>
        <source>Nothing has been changed here yet.</source>
        <translation>Hier wurde noch nichts geändert.</translation>
    </message>
    <message>
        <source>Nothing has been written</source>
        <translation>Nichts eingetragen</translation>
    </message>
    <message>
        <source>Nothing has been written, of none of the files.</source>
        <translation>Es wurde nichts geschrieben, aus keiner der Dateien.</translation>
    </message>
    <message>
        <source>Nothing has been written.</source>
        <translation>Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Nothing has been written. Correct the file and import it again.</source>
        <translation>Es wurde nichts geschrieben. Berichtigen Sie die Datei und importieren Sie sie erneut.</translation>
    </message>
    <message>
        <source>Nothing has been written. Errors:</source>
        <translation>Es wurde nichts geschrieben. Fehler:</translation>
    </message>
    <message>
        <source>Nothing has been written. Load the catalogue anew and make the change once more.</source>
        <translation>Es wurde nichts geschrieben. Den Katalog neu laden und die Änderung noch einmal vornehmen.</translation>
    </message>
    <message>
        <source>Nothing has been written. Load them anew and make the change once more.</source>
        <translation>Es wurde nichts geschrieben. Neu laden und die Änderung noch einmal vornehmen.</translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>Es ist nichts geändert.</translation>
    </message>
    <message>
        <source>Nothing is lost: what was chosen is shown when it answers again. Otherwise open the file once more.</source>
        <translation>Es ist nichts verloren: Was gewählt wurde, erscheint, sobald sie wieder antwortet. Sonst die Datei noch einmal öffnen.</translation>
    </message>
    <message>
        <source>Nothing to compare</source>
        <translation>Nichts zu vergleichen</translation>
    </message>
    <message>
        <source>Nothing to export</source>
        <translation>Nichts zu exportieren</translation>
    </message>
    <message>
        <source>Nothing to place</source>
        <translation>Nichts zu setzen</translation>
    </message>
    <message>
        <source>Nothing to take over</source>
        <translation>Nichts zu übernehmen</translation>
    </message>
    <message>
        <source>Num&amp;erator</source>
        <translation>Zä&amp;hler</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Number and name stand in one field ({}) and were split.</source>
        <translation>Nummer und Name stehen in einem Feld ({}) und wurden getrennt.</translation>
    </message>
    <message>
        <source>Number of classes</source>
        <translation>Anzahl der Klassen</translation>
    </message>
    <message>
        <source>Number of facilities of the category “{}” that lie in the area</source>
        <translation>Anzahl der Einrichtungen der Kategorie „{}“, die im Gebiet liegen</translation>
    </message>
    <message>
        <source>Number of features</source>
        <translation>Anzahl der Objekte</translation>
    </message>
    <message>
        <source>Number of the import</source>
        <translation>Nummer des Imports</translation>
    </message>
    <message>
        <source>Numbers in brackets (a small base) are read as numbers.</source>
        <translation>Eingeklammerte Zahlen (kleine Basis) werden als Zahlen gelesen.</translation>
    </message>
    <message>
        <source>Numerator</source>
        <translation>Zähler</translation>
    </message>
    <message>
        <source>Numerator and denominator of indicators that have none are left out.</source>
        <translation>Zähler und Nenner von Indikatoren, die keine haben, werden ausgelassen.</translation>
    </message>
    <message>
        <source>Numerator is part of the denominator</source>
        <translation>Zähler ist Teil des Nenners</translation>
    </message>
    <message>
        <source>O&amp;pacity</source>
        <translation>De&amp;ckkraft</translation>
    </message>
    <message>
        <source>Observations</source>
        <translation>Beobachtungen</translation>
    </message>
    <message>
        <source>Of a comparison; else a difference</source>
        <translation>Bei einem Vergleich; sonst als Differenz</translation>
    </message>
    <message>
        <source>Of a new indicator</source>
        <translation>Eines neuen Indikators</translation>
    </message>
    <message>
        <source>Of a new indicator: m or km, m², ha or km²; empty: the first</source>
        <translation>Eines neuen Indikators: m oder km, m², ha oder km²; leer: die erste</translation>
    </message>
    <message>
        <source>Of a new indicator; empty: the layer</source>
        <translation>Eines neuen Indikators; leer: der Layer</translation>
    </message>
    <message>
        <source>Of a shapefile the part .dbf is missing: ask the sender for all parts (.shp, .shx, .dbf, .prj).</source>
        <translation>Bei einem Shapefile fehlt der Teil .dbf: Bitten Sie den Absender um alle Teile (.shp, .shx, .dbf, .prj).</translation>
    </message>
    <message>
        <source>Of indicators that are made; empty: facilities</source>
        <translation>Der neu angelegten Indikatoren; leer: Einrichtungen</translation>
    </message>
    <message>
        <source>Of the municipality as the level “{}” shows it, {} are not covered.</source>
        <translation>Von der Fläche der Kommune nach der Ebene „{}“ sind {} nicht abgedeckt.</translation>
    </message>
    <message>
        <source>Off: other parts are not in the catalogue, and a rest is left</source>
        <translation>Aus: Weitere Teile stehen nicht im Katalog, und es bleibt ein Rest</translation>
    </message>
    <message>
        <source>Official statistics: 1 and 2 are hidden, zeros are shown</source>
        <translation>Amtliche Statistik: 1 und 2 verborgen, Nullen gezeigt</translation>
    </message>
    <message>
        <source>On account of</source>
        <translation>Weswegen</translation>
    </message>
    <message>
        <source>On no coarser level would the greater part be shown.</source>
        <translation>Auf keiner gröberen Ebene wäre der größere Teil zu sehen.</translation>
    </message>
    <message>
        <source>One for each group, separated by semicolons</source>
        <translation>Einer für jede Gruppe, durch Semikolon getrennt</translation>
    </message>
    <message>
        <source>One kind of facility; several kinds need a column</source>
        <translation>Eine Art von Einrichtung; mehrere Arten brauchen eine Spalte</translation>
    </message>
    <message>
        <source>One that the catalogue has, or a new one</source>
        <translation>Wie im Katalog, oder ein neuer Eintrag</translation>
    </message>
    <message>
        <source>Only facilities that say just this</source>
        <translation>Nur Einrichtungen, bei denen genau dies steht</translation>
    </message>
    <message>
        <source>Only hidden because an earlier edition showed other cells or other figures.</source>
        <translation>Nur verborgen, weil eine frühere Ausgabe andere Zellen oder andere Zahlen gezeigt hat.</translation>
    </message>
    <message>
        <source>Only in c&amp;hosen areas</source>
        <translation>Nur &amp;in gewählten Gebieten</translation>
    </message>
    <message>
        <source>Only those &amp;without a place</source>
        <translation>Nur solche &amp;ohne Ort</translation>
    </message>
    <message>
        <source>Only where the file does not say it</source>
        <translation>Nur, wenn die Datei es nicht sagt</translation>
    </message>
    <message>
        <source>Opacity of the areas in per cent</source>
        <translation>Deckkraft der Gebiete in Prozent</translation>
    </message>
    <message>
        <source>Open f&amp;older</source>
        <translation>Ordner öff&amp;nen</translation>
    </message>
    <message>
        <source>Open holdings or an edition</source>
        <translation>Datenbestand oder Ausgabe öffnen</translation>
    </message>
    <message>
        <source>Open holdings or an edition …</source>
        <translation>Datenbestand oder Ausgabe öffnen …</translation>
    </message>
    <message>
        <source>Open it in Excel and save it anew as “Excel workbook (.xlsx)”.</source>
        <translation>Öffnen Sie sie in Excel und speichern Sie sie neu als „Excel-Arbeitsmappe (.xlsx)“.</translation>
    </message>
    <message>
        <source>Open it in Excel and save the table as .xlsx or as CSV.</source>
        <translation>Öffnen Sie sie in Excel und speichern Sie die Tabelle als .xlsx oder als CSV.</translation>
    </message>
    <message>
        <source>Open the &amp;website</source>
        <translation>Internetsei&amp;te öffnen</translation>
    </message>
    <message>
        <source>Open the holdings, or close the edition to begin a new atlas.</source>
        <translation>Den Datenbestand öffnen oder die Ausgabe schließen und einen neuen Atlas beginnen.</translation>
    </message>
    <message>
        <source>Opened last</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>Öffnungszeiten</translation>
    </message>
    <message>
        <source>Opening {} …</source>
        <translation>{} wird geöffnet …</translation>
    </message>
    <message>
        <source>Opening …</source>
        <translation>Wird geöffnet …</translation>
    </message>
    <message>
        <source>Orange – purple (diverging)</source>
        <translation>Orange – Violett (divergierend)</translation>
    </message>
    <message>
        <source>Orange – red</source>
        <translation>Orange – Rot</translation>
    </message>
    <message>
        <source>Order of the levels</source>
        <translation>Reihenfolge der Ebenen</translation>
    </message>
    <message>
        <source>Other values than 0 are held in {} cells, such as {}.</source>
        <translation>In {} Zellen stehen andere Werte als 0, etwa {}.</translation>
    </message>
    <message>
        <source>Otherwise one of them keeps all files from being written</source>
        <translation>Sonst verhindert eine von ihnen, dass irgendeine Datei geschrieben wird</translation>
    </message>
    <message>
        <source>Outside all areas, and entered nowhere: {}.</source>
        <translation>Außerhalb aller Gebiete und nirgends eingetragen: {}.</translation>
    </message>
    <message>
        <source>Over time: {}</source>
        <translation>Zeitverlauf: {}</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>P&amp;arts</source>
        <translation>Tei&amp;le</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Page of help</source>
        <translation>Seite der Hilfe</translation>
    </message>
    <message>
        <source>Page {} of {}</source>
        <translation>Seite {} von {}</translation>
    </message>
    <message>
        <source>Panel</source>
        <translation>KECK-Fenster</translation>
    </message>
    <message>
        <source>Parent areas are not covered completely: {}</source>
        <translation>Übergeordnete Gebiete sind nicht vollständig abgedeckt: {}</translation>
    </message>
    <message>
        <source>Parent areas were assigned by the largest common area.</source>
        <translation>Die übergeordneten Gebiete wurden nach der größten gemeinsamen Fläche zugeordnet.</translation>
    </message>
    <message>
        <source>Parent areas without an area of this level: {}</source>
        <translation>Übergeordnete Gebiete ohne ein Gebiet dieser Ebene: {}</translation>
    </message>
    <message>
        <source>Parent keys that the parent level does not have: {}</source>
        <translation>Schlüssel übergeordneter Gebiete, die es in der übergeordneten Ebene nicht gibt: {}</translation>
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
        <source>Part of</source>
        <translation>Teil von</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>Parts of one area overlap: {}</source>
        <translation>Teile eines Gebiets überlappen sich: {}</translation>
    </message>
    <message>
        <source>Parts of the breakdowns</source>
        <translation>Teile der Gliederungen</translation>
    </message>
    <message>
        <source>Per cent</source>
        <translation>Prozent</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Period is missing</source>
        <translation>Zeitraum fehlt</translation>
    </message>
    <message>
        <source>Period, filter</source>
        <translation>Zeitraum, Filter</translation>
    </message>
    <message>
        <source>Periods</source>
        <translation>Zeiträume</translation>
    </message>
    <message>
        <source>Person-related counts from 0 to this number are hidden; a rule “under 3” means 2</source>
        <translation>Personenbezogene Anzahlen von 0 bis zu dieser Zahl werden verborgen; die Regel „unter 3“ heißt hier 2</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Place &amp;facilities</source>
        <translation>Einrichtungen se&amp;tzen</translation>
    </message>
    <message>
        <source>Place facilities by address</source>
        <translation>Einrichtungen nach Adresse verorten</translation>
    </message>
    <message>
        <source>Placed at one house of several: {}</source>
        <translation>An eines von mehreren Häusern gesetzt: {}</translation>
    </message>
    <message>
        <source>Placed by addresses: {}</source>
        <translation>Nach Adresse verortet: {}</translation>
    </message>
    <message>
        <source>Placed: {}</source>
        <translation>Verortet: {}</translation>
    </message>
    <message>
        <source>Places and coordinates are numbers.</source>
        <translation>Plätze und Koordinaten sind Zahlen.</translation>
    </message>
    <message>
        <source>Places per 100 of</source>
        <translation>Plätze je 100</translation>
    </message>
    <message>
        <source>Play all periods</source>
        <translation>Alle Zeiträume abspielen</translation>
    </message>
    <message>
        <source>Please report this to the makers of the plugin.</source>
        <translation>Bitte melden Sie das den Entwicklern der Erweiterung.</translation>
    </message>
    <message>
        <source>Please update the plugin.</source>
        <translation>Bitte aktualisieren Sie die Erweiterung.</translation>
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
        <source>Possible are {}.</source>
        <translation>Möglich sind {}.</translation>
    </message>
    <message>
        <source>Preparing the values …</source>
        <translation>Werte werden vorbereitet …</translation>
    </message>
    <message>
        <source>Pretty</source>
        <translation>Runde Klassen</translation>
    </message>
    <message>
        <source>Priorities</source>
        <translation>Prioritäten</translation>
    </message>
    <message>
        <source>Pro&amp;file</source>
        <translation>Pro&amp;fil</translation>
    </message>
    <message>
        <source>Processing is switched off</source>
        <translation>Verarbeitung ist ausgeschaltet</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Profile (*.json)</source>
        <translation>Profil (*.json)</translation>
    </message>
    <message>
        <source>Profile cannot be read</source>
        <translation>Profil nicht lesbar</translation>
    </message>
    <message>
        <source>Profile is not valid</source>
        <translation>Profil ungültig</translation>
    </message>
    <message>
        <source>Profile not understood</source>
        <translation>Profil nicht verstanden</translation>
    </message>
    <message>
        <source>Profile of a table</source>
        <translation>Profil einer Tabelle</translation>
    </message>
    <message>
        <source>Profile of facilities</source>
        <translation>Profil einer Einrichtungsliste</translation>
    </message>
    <message>
        <source>Profiles (*.json)</source>
        <translation>Profile (*.json)</translation>
    </message>
    <message>
        <source>Progress of the release</source>
        <translation>Fortschritt der Freigabe</translation>
    </message>
    <message>
        <source>Proofs</source>
        <translation>Beweise</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>Vorschlag</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>Vorschläge</translation>
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
        <translation>Nullen veröffentlichen</translation>
    </message>
    <message>
        <source>Published and held areas are not the same</source>
        <translation>Veröffentlichte und gehaltene Gebiete sind nicht dieselben</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>Put the selected Themenfelder into the first of them (Ctrl+M)</source>
        <translation>Legt die markierten Themenfelder mit dem ersten von ihnen zusammen (Strg+M)</translation>
    </message>
    <message>
        <source>Puts fewer categories in place of those of a breakdown, of which small counts would hide nearly all: ten norm groups become three. The merged counts are new indicators, computed from the delivered ones; these and the shares that rest on them stay in the holdings from now on. It stands in the import journal and can be withdrawn like an import.</source>
        <translation>Setzt weniger Kategorien an die Stelle derer einer Gliederung, von denen kleine Zahlen fast alle verbergen würden: Aus zehn Normgruppen werden drei. Die zusammengelegten Anzahlen sind neue Indikatoren, aus den gelieferten berechnet; diese und die Anteile, die auf ihnen beruhen, bleiben ab jetzt im Datenbestand. Der Vorgang steht im Importjournal und lässt sich zurücknehmen wie ein Import.</translation>
    </message>
    <message>
        <source>QGIS cannot read the areas in “{}”.</source>
        <translation>QGIS kann die Gebiete in „{}“ nicht lesen.</translation>
    </message>
    <message>
        <source>QGIS cannot read the facilities in “{}”.</source>
        <translation>QGIS kann die Einrichtungen in „{}“ nicht lesen.</translation>
    </message>
    <message>
        <source>QGIS cannot read the layer “{}”.</source>
        <translation>QGIS kann den Layer „{}“ nicht lesen.</translation>
    </message>
    <message>
        <source>QGIS could not write “{}”: {}</source>
        <translation>QGIS konnte „{}“ nicht schreiben: {}</translation>
    </message>
    <message>
        <source>QGIS finds no readable layer in “{}”.</source>
        <translation>QGIS findet in „{}“ keinen lesbaren Layer.</translation>
    </message>
    <message>
        <source>Quantiles</source>
        <translation>Quantile</translation>
    </message>
    <message>
        <source>R&amp;ule for small counts …</source>
        <translation>&amp;Regel für kleine Anzahlen …</translation>
    </message>
    <message>
        <source>Raise the threshold, or do not publish zeros.</source>
        <translation>Erhöhen Sie den Schwellenwert oder veröffentlichen Sie keine Nullen.</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Rank 1 has the highest value; areas without a published value are not counted.</source>
        <translation>Rang 1 hat der höchste Wert; Gebiete ohne veröffentlichten Wert zählen nicht mit.</translation>
    </message>
    <message>
        <source>Rates are shown however few persons they rest on.</source>
        <translation>Quoten werden gezeigt, auf wie wenigen Personen sie auch beruhen.</translation>
    </message>
    <message>
        <source>Rates on fewer persons are marked, and hidden from the public; 0 switches this off</source>
        <translation>Quoten auf weniger Personen werden gekennzeichnet und der Öffentlichkeit nicht gezeigt; 0 schaltet dies aus</translation>
    </message>
    <message>
        <source>Rates on fewer than {} persons are hidden.</source>
        <translation>Quoten auf der Basis von weniger als {} Personen sind k. A.</translation>
    </message>
    <message>
        <source>Rates on fewer than {} persons are marked “small base” for the administration, hidden from the public.</source>
        <translation>Quoten auf weniger als {} Personen werden für die Verwaltung als „kleine Basis“ gekennzeichnet, für die Öffentlichkeit verborgen.</translation>
    </message>
    <message>
        <source>Rates on fewer than {} persons are marked “small base”.</source>
        <translation>Quoten auf der Basis von weniger als {} Personen sind mit „kleine Basis“ gekennzeichnet.</translation>
    </message>
    <message>
        <source>Rates without a value were computed from numerator and denominator.</source>
        <translation>Quoten ohne Wert wurden aus Zähler und Nenner berechnet.</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Read &amp;as:</source>
        <translation>Gelesen wi&amp;e:</translation>
    </message>
    <message>
        <source>Read anew what the holdings have</source>
        <translation>Liest neu, was im Datenbestand steht</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>Gelesen als</translation>
    </message>
    <message>
        <source>Read as {} with the delimiter “{}”.</source>
        <translation>Gelesen als {} mit dem Trennzeichen „{}“.</translation>
    </message>
    <message>
        <source>Read only rows with “{}” in this column</source>
        <translation>Nur Zeilen mit „{}“ in dieser Spalte lesen</translation>
    </message>
    <message>
        <source>Read the holdings once more</source>
        <translation>Den Datenbestand noch einmal lesen</translation>
    </message>
    <message>
        <source>Reading columns …</source>
        <translation>Spalten werden gelesen …</translation>
    </message>
    <message>
        <source>Reading figures …</source>
        <translation>Zahlen werden gelesen …</translation>
    </message>
    <message>
        <source>Reading the addresses</source>
        <translation>Adressen werden gelesen</translation>
    </message>
    <message>
        <source>Reading the contents …</source>
        <translation>Der Inhalt wird gelesen …</translation>
    </message>
    <message>
        <source>Reading the edition</source>
        <translation>Ausgabe wird gelesen</translation>
    </message>
    <message>
        <source>Reading the edition …</source>
        <translation>Ausgabe wird gelesen …</translation>
    </message>
    <message>
        <source>Reading the facilities</source>
        <translation>Einrichtungen werden gelesen</translation>
    </message>
    <message>
        <source>Reading the holdings …</source>
        <translation>Datenbestand wird gelesen …</translation>
    </message>
    <message>
        <source>Reading the layer</source>
        <translation>Layer wird gelesen</translation>
    </message>
    <message>
        <source>Reading the list …</source>
        <translation>Liste wird gelesen …</translation>
    </message>
    <message>
        <source>Reading the table …</source>
        <translation>Tabelle wird gelesen …</translation>
    </message>
    <message>
        <source>Reading what protects what</source>
        <translation>Wer wen schützt</translation>
    </message>
    <message>
        <source>Reads a CSV with the header indikator;ebene;gebiet: areas in which an indicator can only be 0, such as pupils where nobody lives. Such a zero tells nothing about anybody and is published.</source>
        <translation>Liest eine CSV-Datei mit der Kopfzeile indikator;ebene;gebiet: Gebiete, in denen ein Indikator nur 0 sein kann, etwa Schulkinder, wo niemand wohnt. Eine solche Null verrät nichts über jemanden und wird veröffentlicht.</translation>
    </message>
    <message>
        <source>Reads institutions with an address: CSV or XLSX with coordinates, GeoJSON, shapefile, or a layer of the project. Rows without coordinates are placed by their address where the office's house coordinates are given, else they stay as not placed; coordinates outside the municipality are reported. Columns beyond the known ones stay in the holdings until the profile releases them one by one.</source>
        <translation>Liest Einrichtungen mit Adresse: CSV oder XLSX mit Koordinaten, GeoJSON, Shapefile oder einen Layer des Projekts. Zeilen ohne Koordinaten werden nach ihrer Adresse verortet, wo die Hauskoordinaten des Amts angegeben sind, sonst bleiben sie ohne Lage; Koordinaten außerhalb der Kommune werden gemeldet. Spalten über die bekannten hinaus bleiben im Datenbestand, bis das Profil sie einzeln freigibt.</translation>
    </message>
    <message>
        <source>Reads one complete layer of areas: zipped shapefiles, GeoPackage, GeoJSON, or a layer of the project. What is left empty (key, name, parent, encoding) is guessed, and the report says what was taken. A level that nests in no other, such as school districts, has no parent level.</source>
        <translation>Liest einen vollständigen Layer von Gebieten: gezippte Shapefiles, GeoPackage, GeoJSON oder einen Layer des Projekts. Was leer bleibt (Schlüssel, Name, übergeordnetes Gebiet, Kodierung), wird ermittelt, und der Bericht nennt es. Eine Ebene, die in keiner anderen liegt, etwa Schulsprengel, hat keine übergeordnete.</translation>
    </message>
    <message>
        <source>Reads values from XLSX or CSV: the long exchange table (indikator;ebene;gebiet;zeitraum;wert;zaehler;nenner;status), or a table as an office sends it, with a profile that says which column is what. Without a profile one is guessed and shown in the report. A dry run checks and writes nothing.</source>
        <translation>Liest Werte aus XLSX oder CSV: die lange Austauschtabelle (indikator;ebene;gebiet;zeitraum;wert;zaehler;nenner;status) oder eine Tabelle, wie ein Amt sie schickt, mit einem Profil, das die Spalten erklärt. Ohne Profil wird eines ermittelt und im Bericht gezeigt. Ein Probelauf prüft und schreibt nichts.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Recognises the files of a folder by their contents: levels, tables of values, lists of facilities, catalogues, structural zeros. What they do not say is guessed and stands in the report; columns that the catalogue does not know become new indicators where they count something. All files are written in one transaction, or none.</source>
        <translation>Erkennt die Dateien eines Ordners am Inhalt: Ebenen, Wertetabellen, Einrichtungslisten, Kataloge, strukturelle Nullen. Was sie nicht sagen, wird erschlossen und steht im Bericht; Spalten, die der Katalog nicht kennt, werden zu neuen Indikatoren, wo sie etwas zählen. Geschrieben werden alle Dateien in einer Transaktion oder keine.</translation>
    </message>
    <message>
        <source>Red – blue (diverging)</source>
        <translation>Rot – Blau (divergierend)</translation>
    </message>
    <message>
        <source>Red – yellow – blue (diverging)</source>
        <translation>Rot – Gelb – Blau (divergierend)</translation>
    </message>
    <message>
        <source>Reference system in degrees</source>
        <translation>Bezugssystem in Grad</translation>
    </message>
    <message>
        <source>Refresh the map and look at it again; nothing has been written.</source>
        <translation>Die Karte aktualisieren und noch einmal ansehen; es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Refreshing {} …</source>
        <translation>{} wird aktualisiert …</translation>
    </message>
    <message>
        <source>Relates to persons</source>
        <translation>Personenbezogen</translation>
    </message>
    <message>
        <source>Rele&amp;ase to</source>
        <translation>Freiga&amp;be</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Freigabe</translation>
    </message>
    <message>
        <source>Release an &amp;edition …</source>
        <translation>Ausgabe &amp;freigeben …</translation>
    </message>
    <message>
        <source>Release an edition</source>
        <translation>Ausgabe freigeben</translation>
    </message>
    <message>
        <source>Release an edition for the administration or the public</source>
        <translation>Ausgabe für die Verwaltung oder die Öffentlichkeit freigeben</translation>
    </message>
    <message>
        <source>Release an edition …</source>
        <translation>Ausgabe freigeben …</translation>
    </message>
    <message>
        <source>Release and protection</source>
        <translation>Freigabe und Schutz</translation>
    </message>
    <message>
        <source>Release exists already</source>
        <translation>Ausgabe gibt es schon</translation>
    </message>
    <message>
        <source>Release for editions</source>
        <translation>Für Ausgaben freigeben</translation>
    </message>
    <message>
        <source>Release once more; nothing has been written.</source>
        <translation>Noch einmal freigeben; es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Release once more; the next number is taken.</source>
        <translation>Geben Sie noch einmal frei; es wird die nächste Nummer verwendet.</translation>
    </message>
    <message>
        <source>Release refused</source>
        <translation>Freigabe abgelehnt</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Freigegeben</translation>
    </message>
    <message>
        <source>Released columns</source>
        <translation>Freigegebene Spalten</translation>
    </message>
    <message>
        <source>Released editions tell of another level “{}”.</source>
        <translation>Freigegebene Ausgaben berichten von einer anderen Ebene „{}“.</translation>
    </message>
    <message>
        <source>Releases</source>
        <translation>Freigaben</translation>
    </message>
    <message>
        <source>Releasing …</source>
        <translation>Freigabe läuft …</translation>
    </message>
    <message>
        <source>Remove it, or take the layer without the figures of an earlier join.</source>
        <translation>Entfernen Sie es oder nehmen Sie den Layer ohne die Werte einer früheren Verknüpfung.</translation>
    </message>
    <message>
        <source>Remove this facility</source>
        <translation>Diese Einrichtung entfernen</translation>
    </message>
    <message>
        <source>Removed: {}</source>
        <translation>Entfernt: {}</translation>
    </message>
    <message>
        <source>Rename one of them or choose the file.</source>
        <translation>Benennen Sie einen davon um oder wählen Sie die Datei.</translation>
    </message>
    <message>
        <source>Repair the layer in QGIS (Processing, “Fix geometries”).</source>
        <translation>Reparieren Sie den Layer in QGIS (Verarbeitung, „Geometrien reparieren“).</translation>
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
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Report (*.json)</source>
        <translation>Bericht (*.json)</translation>
    </message>
    <message>
        <source>Report is off</source>
        <translation>Bericht nicht möglich</translation>
    </message>
    <message>
        <source>Report on what is hidden</source>
        <translation>Bericht zur Geheimhaltung</translation>
    </message>
    <message>
        <source>Reprojected from {} to {}, {}.</source>
        <translation>Umgerechnet von {} nach {}, {}.</translation>
    </message>
    <message>
        <source>Reprojecting</source>
        <translation>Umrechnung in das Bezugssystem des Atlas</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Row {}</source>
        <translation>Zeile {}</translation>
    </message>
    <message>
        <source>Row {}: {}</source>
        <translation>Zeile {}: {}</translation>
    </message>
    <message>
        <source>Rows occur more than once and count once.</source>
        <translation>Zeilen kommen mehrfach vor und zählen einmal.</translation>
    </message>
    <message>
        <source>Rows read</source>
        <translation>Gelesene Zeilen</translation>
    </message>
    <message>
        <source>Rows that fit no area of the level “{}” are left out: {}</source>
        <translation>Zeilen, die zu keinem Gebiet der Ebene „{}“ passen, werden ausgelassen: {}</translation>
    </message>
    <message>
        <source>Rows were matched by the area's name.</source>
        <translation>Zeilen wurden über den Namen des Gebiets zugeordnet.</translation>
    </message>
    <message>
        <source>Rows with a single cell (titles, footnotes) were left out: {}</source>
        <translation>Zeilen mit nur einer Zelle (Titel, Fußnoten) wurden ausgelassen: {}</translation>
    </message>
    <message>
        <source>Rows without a value are read as missing.</source>
        <translation>Zeilen ohne Wert werden als fehlend gelesen.</translation>
    </message>
    <message>
        <source>Rows without an area are left out: {}.</source>
        <translation>Zeilen ohne Gebiet werden ausgelassen: {}.</translation>
    </message>
    <message>
        <source>Rows written</source>
        <translation>Geschriebene Zeilen</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Rule cannot be set</source>
        <translation>Regel lässt sich nicht setzen</translation>
    </message>
    <message>
        <source>Rule for small counts</source>
        <translation>Regel für kleine Anzahlen</translation>
    </message>
    <message>
        <source>S&amp;treet</source>
        <translation>St&amp;raße</translation>
    </message>
    <message>
        <source>Same classes for &amp;all periods</source>
        <translation>Gleiche Klassen für &amp;alle Zeiträume</translation>
    </message>
    <message>
        <source>Same classes for all periods</source>
        <translation>Gleiche Klassen für alle Zeiträume</translation>
    </message>
    <message>
        <source>Save it in Excel as “Excel workbook (.xlsx)” without a password.</source>
        <translation>Speichern Sie sie in Excel als „Excel-Arbeitsmappe (.xlsx)“ ohne Kennwort.</translation>
    </message>
    <message>
        <source>Save or discard the changes first.</source>
        <translation>Zuerst die Änderungen speichern oder verwerfen.</translation>
    </message>
    <message>
        <source>Save the list of KECK</source>
        <translation>Liste von KECK speichern</translation>
    </message>
    <message>
        <source>Save the profile</source>
        <translation>Profil sichern</translation>
    </message>
    <message>
        <source>Save the table as .xlsx or as CSV.</source>
        <translation>Speichern Sie die Tabelle als .xlsx oder als CSV.</translation>
    </message>
    <message>
        <source>Save, load or delete a profile</source>
        <translation>Profil sichern, laden oder löschen</translation>
    </message>
    <message>
        <source>Search facilities</source>
        <translation>Einrichtungen suchen</translation>
    </message>
    <message>
        <source>Search facilities …</source>
        <translation>Einrichtungen suchen …</translation>
    </message>
    <message>
        <source>Search indicators</source>
        <translation>Indikatoren suchen</translation>
    </message>
    <message>
        <source>Search indicators …</source>
        <translation>Indikatoren suchen …</translation>
    </message>
    <message>
        <source>See docs/facility_profile.md.</source>
        <translation>Siehe docs/facility_profile.md.</translation>
    </message>
    <message>
        <source>Separate the breaks by semicolons, such as 0; 3,6; 7,1.</source>
        <translation>Trennen Sie die Grenzen durch Semikolon, etwa 0; 3,6; 7,1.</translation>
    </message>
    <message>
        <source>Separate the names by semicolons, one for each group.</source>
        <translation>Die Namen mit Semikolon trennen, einen für jede Gruppe.</translation>
    </message>
    <message>
        <source>Separated by commas; empty: all of them</source>
        <translation>Durch Kommas getrennt; leer: alle</translation>
    </message>
    <message>
        <source>Separated by commas; empty: the newest</source>
        <translation>Durch Kommas getrennt; leer: der neueste</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Reihen</translation>
    </message>
    <message>
        <source>Services of the surveying offices that the panel offers as a background.</source>
        <translation>Dienste der Vermessungsverwaltungen, die das KECK-Fenster als Hintergrund anbietet.</translation>
    </message>
    <message>
        <source>Set the rule for small counts</source>
        <translation>Regel für kleine Anzahlen setzen</translation>
    </message>
    <message>
        <source>Setting the rule …</source>
        <translation>Die Regel wird gesetzt …</translation>
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
        <source>Several columns are about the same indicator and period: {}.</source>
        <translation>Mehrere Spalten betreffen denselben Indikator und Zeitraum: {}.</translation>
    </message>
    <message>
        <source>Several layers</source>
        <translation>Mehrere Layer</translation>
    </message>
    <message>
        <source>Several parts of one area were united; number of parts in brackets: {}</source>
        <translation>Mehrere Teile eines Gebiets wurden vereinigt; Zahl der Teile in Klammern: {}</translation>
    </message>
    <message>
        <source>Several rows are about the same area and period: {}. To choose among them, point in the assistant (menu Import single things &gt; Values …) by the right mouse button at a cell that only the right rows have, and choose “Read only rows with …”.</source>
        <translation>Mehrere Zeilen betreffen dasselbe Gebiet und denselben Zeitraum: {}. Um unter ihnen zu wählen: im Assistenten (Menü „Einzeln importieren &gt; Werte …“) mit der rechten Maustaste auf eine Zelle zeigen, deren Text nur die richtigen Zeilen haben, und „Nur Zeilen mit … lesen“ wählen.</translation>
    </message>
    <message>
        <source>Several rows are about the same indicator, area and period.</source>
        <translation>Mehrere Zeilen betreffen denselben Indikator, dasselbe Gebiet und denselben Zeitraum.</translation>
    </message>
    <message>
        <source>Several sheets</source>
        <translation>Mehrere Blätter</translation>
    </message>
    <message>
        <source>Share of all cells</source>
        <translation>Anteil an allen Zellen</translation>
    </message>
    <message>
        <source>Shares below 0 or above the whole: {}.</source>
        <translation>Anteile unter 0 oder über dem Ganzen: {}.</translation>
    </message>
    <message>
        <source>Shares of the parts</source>
        <translation>Anteile der Gruppen</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Tabellenblatt</translation>
    </message>
    <message>
        <source>Short and lasting: tables name the indicator by it; it cannot be changed later</source>
        <translation>Kurz und dauerhaft: Tabellen nennen den Indikator so; später nicht mehr änderbar</translation>
    </message>
    <message>
        <source>Short, and the same in every year</source>
        <translation>Kurz und in jedem Jahr dieselbe</translation>
    </message>
    <message>
        <source>Show &amp;zeros</source>
        <translation>&amp;Nullen zeigen</translation>
    </message>
    <message>
        <source>Show it on the level “{}”: {} of {} cells are shown there.</source>
        <translation>Auf der Ebene „{}“ zeigen: Dort sind {} von {} Zellen zu sehen.</translation>
    </message>
    <message>
        <source>Show only facilities in which this field says the same</source>
        <translation>Nur Einrichtungen zeigen, bei denen in diesem Feld dasselbe steht</translation>
    </message>
    <message>
        <source>Shown are {} of {} areas: first the chosen ones, then the greatest.</source>
        <translation>Gezeigt sind {} von {} Gebieten: zuerst die gewählten, dann die mit den höchsten Werten.</translation>
    </message>
    <message>
        <source>Shown in the edition</source>
        <translation>In der Ausgabe gezeigt</translation>
    </message>
    <message>
        <source>Shows how the figures have changed since another period</source>
        <translation>Zeigt, wie sich die Werte gegenüber einem anderen Zeitraum verändert haben</translation>
    </message>
    <message>
        <source>Sign instead of a value</source>
        <translation>Zeichen statt eines Werts</translation>
    </message>
    <message>
        <source>Since when these boundaries are in force: 31.12.2014 or 2014</source>
        <translation>Seit wann diese Grenzen gelten: 31.12.2014 oder 2014</translation>
    </message>
    <message>
        <source>Size of the columns</source>
        <translation>Größe der Säulen</translation>
    </message>
    <message>
        <source>Size of the columns in per cent</source>
        <translation>Größe der Säulen in Prozent</translation>
    </message>
    <message>
        <source>Slivers between the areas: {}</source>
        <translation>Splitterflächen zwischen den Gebieten: {}</translation>
    </message>
    <message>
        <source>Slivers in which areas overlap: {}</source>
        <translation>Splitterflächen, in denen sich Gebiete überlappen: {}</translation>
    </message>
    <message>
        <source>Slivers of the parent areas that no area covers: {}</source>
        <translation>Splitterflächen der übergeordneten Gebiete, die kein Gebiet abdeckt: {}</translation>
    </message>
    <message>
        <source>Slivers outside the parent areas: {}</source>
        <translation>Splitterflächen außerhalb der übergeordneten Gebiete: {}</translation>
    </message>
    <message>
        <source>Small &amp;base below</source>
        <translation>Kleine Basis &amp;unter</translation>
    </message>
    <message>
        <source>Small base</source>
        <translation>Kleine Basis</translation>
    </message>
    <message>
        <source>Small, but an earlier edition has shown it: hidden from now on, no secret any more.</source>
        <translation>Klein, aber eine frühere Ausgabe hat sie gezeigt: ab jetzt verborgen, ein Geheimnis nicht mehr.</translation>
    </message>
    <message>
        <source>Some parts are cleared for nobody: {}. Were they merged before, withdraw that first.</source>
        <translation>Einige Teile sind für niemanden freigegeben: {}. Falls sie schon zusammengelegt wurden, ist das zuerst zurückzunehmen.</translation>
    </message>
    <message>
        <source>Somebody else has changed the levels meanwhile.</source>
        <translation>Die Ebenen hat inzwischen jemand anderes geändert.</translation>
    </message>
    <message>
        <source>Somebody else has changed these indicators meanwhile: {}</source>
        <translation>Diese Indikatoren hat inzwischen jemand anderes geändert: {}</translation>
    </message>
    <message>
        <source>Something is missing</source>
        <translation>Es fehlt etwas</translation>
    </message>
    <message>
        <source>Something was imported or withdrawn since this preview was made.</source>
        <translation>Seit dieser Vorschau wurde etwas importiert oder zurückgenommen.</translation>
    </message>
    <message>
        <source>Sour&amp;ce</source>
        <translation>&amp;Quelle</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Source: {}</source>
        <translation>Quelle: {}</translation>
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
        <source>Start from the profile that a dry run writes into its report.</source>
        <translation>Gehen Sie von dem Profil aus, das ein Probelauf in seinen Bericht schreibt.</translation>
    </message>
    <message>
        <source>Starter catalogue of KECK</source>
        <translation>Startkatalog von KECK</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop; the map stays as it is</source>
        <translation>Anhalten; die Karte bleibt, wie sie ist</translation>
    </message>
    <message>
        <source>Structural zero and value contradict</source>
        <translation>Strukturelle Null und Wert widersprechen sich</translation>
    </message>
    <message>
        <source>Structural zeros</source>
        <translation>Strukturelle Nullen</translation>
    </message>
    <message>
        <source>Structural zeros cannot be taken over</source>
        <translation>Strukturelle Nullen können nicht übernommen werden</translation>
    </message>
    <message>
        <source>Structural zeros …</source>
        <translation>Strukturelle Nullen …</translation>
    </message>
    <message>
        <source>Such as 1-3;4-7;8-10: positions in the breakdown, or ids separated by commas</source>
        <translation>Etwa 1-3;4-7;8-10: Positionen in der Gliederung, oder Ids durch Komma getrennt</translation>
    </message>
    <message>
        <source>Such as 2015 or 31.12.2015</source>
        <translation>Etwa 2015 oder 31.12.2015</translation>
    </message>
    <message>
        <source>Such as 31.12.2014</source>
        <translation>Etwa 31.12.2014</translation>
    </message>
    <message>
        <source>Such as Kita; where the table does not say it</source>
        <translation>Etwa Kita; wenn die Tabelle sie nicht nennt</translation>
    </message>
    <message>
        <source>Such as Personen, %, m²</source>
        <translation>Etwa Personen, %, m²</translation>
    </message>
    <message>
        <source>Such as UTF-8 or ISO-8859-1; empty: guessed</source>
        <translation>Etwa UTF-8 oder ISO-8859-1; leer: wird ermittelt</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Sum of the places (capacity) of all facilities of the category “{}” that lie in the area</source>
        <translation>Summe der Plätze aller Einrichtungen der Kategorie „{}“, die im Gebiet liegen</translation>
    </message>
    <message>
        <source>Suppression &amp;report …</source>
        <translation>Bericht zur &amp;Geheimhaltung …</translation>
    </message>
    <message>
        <source>Switch &amp;tips on when an atlas is opened</source>
        <translation>Beim Öffnen eines Atlas &amp;Hinweise auf der Karte einschalten</translation>
    </message>
    <message>
        <source>Switch on “Processing” in the plugin manager.</source>
        <translation>Bitte „Processing“ in der Erweiterungsverwaltung einschalten.</translation>
    </message>
    <message>
        <source>Symbol of “{}”</source>
        <translation>Symbol von „{}“</translation>
    </message>
    <message>
        <source>Syntax</source>
        <translation>Syntax</translation>
    </message>
    <message>
        <source>T&amp;heme of new indicators</source>
        <translation>&amp;Themenfeld neuer Indikatoren</translation>
    </message>
    <message>
        <source>T&amp;hreshold</source>
        <translation>Sch&amp;welle</translation>
    </message>
    <message>
        <source>T&amp;otal</source>
        <translation>Su&amp;mme</translation>
    </message>
    <message>
        <source>T&amp;own</source>
        <translation>&amp;Ort</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Table and charts of the areas</source>
        <translation>Tabelle und Diagramme der Gebiete</translation>
    </message>
    <message>
        <source>Table of the areas</source>
        <translation>Tabelle der Gebiete</translation>
    </message>
    <message>
        <source>Table of values</source>
        <translation>Wertetabelle</translation>
    </message>
    <message>
        <source>Table with the areas of the level</source>
        <translation>Tabelle mit den Gebieten der Ebene</translation>
    </message>
    <message>
        <source>Table …</source>
        <translation>Tabelle …</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.csv *.txt)</source>
        <translation>Tabellen (*.xlsx *.csv *.txt)</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.xlsm *.csv *.tsv *.txt)</source>
        <translation>Tabellen (*.xlsx *.xlsm *.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>Take &amp;back</source>
        <translation>&amp;Zurücknehmen</translation>
    </message>
    <message>
        <source>Take another id, or correct the entry in the catalogue.</source>
        <translation>Eine andere Kennung wählen oder den Eintrag im Katalog berichtigen.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Take back: {}</source>
        <translation>Zurücknehmen: {}</translation>
    </message>
    <message>
        <source>Take over &amp;files …</source>
        <translation>&amp;Dateien übernehmen …</translation>
    </message>
    <message>
        <source>Take over files</source>
        <translation>Dateien übernehmen</translation>
    </message>
    <message>
        <source>Take the last correction back (Ctrl+Z)</source>
        <translation>Die letzte Berichtigung zurücknehmen (Strg+Z)</translation>
    </message>
    <message>
        <source>Take the selected parts out</source>
        <translation>Markierte Teile herausnehmen</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Zurückgenommen</translation>
    </message>
    <message>
        <source>Takes back everything that one import wrote, and brings back what it had replaced. The number of an import stands in its report and in the import journal.</source>
        <translation>Nimmt alles zurück, was ein Import geschrieben hat, und bringt wieder, was er ersetzt hatte. Die Nummer eines Imports steht in seinem Bericht und im Importjournal.</translation>
    </message>
    <message>
        <source>Taking back: {}</source>
        <translation>Wird zurückgenommen: {}</translation>
    </message>
    <message>
        <source>Taking over …</source>
        <translation>Dateien werden übernommen …</translation>
    </message>
    <message>
        <source>Target group</source>
        <translation>Zielgruppe</translation>
    </message>
    <message>
        <source>Tells an area’s figure from the edition that the KECK layers of the project show.</source>
        <translation>Nennt den Wert eines Gebiets aus der Ausgabe, die die KECK-Layer des Projekts zeigen.</translation>
    </message>
    <message>
        <source>Tells the statistics office why each cell of the next edition is hidden, how much of each indicator is lost, on which coarser level it could be shown and which categories could be merged. It tells small counts from those that protect them: it is internal only, and is never handed on with an edition. The hidden figures themselves are not in it. Nothing is released.</source>
        <translation>Sagt der Statistikstelle, warum jede Zelle der nächsten Ausgabe verborgen ist, wie viel von jedem Indikator verloren geht, auf welcher gröberen Ebene er zu zeigen wäre und welche Kategorien sich zusammenlegen ließen. Der Bericht unterscheidet kleine Zahlen von denen, die sie schützen: Er ist nur für den internen Gebrauch und gehört zu keiner Ausgabe. Die verborgenen Zahlen selbst stehen nicht darin. Freigegeben wird nichts.</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Template cannot be read</source>
        <translation>Vorlage nicht lesbar</translation>
    </message>
    <message>
        <source>Template without a map</source>
        <translation>Vorlage ohne Karte</translation>
    </message>
    <message>
        <source>Text in the areas where there is room; a figure on a small base stands in brackets</source>
        <translation>Text in den Gebieten, wo Platz ist; ein Wert auf kleiner Basis steht in Klammern</translation>
    </message>
    <message>
        <source>Text; leading zeros stay</source>
        <translation>Text; führende Nullen bleiben</translation>
    </message>
    <message>
        <source>Texts are read as {}.</source>
        <translation>Texte werden als {} gelesen.</translation>
    </message>
    <message>
        <source>Texts look wrong, for instance “{}”. Choose another encoding.</source>
        <translation>Texte sehen falsch aus, zum Beispiel „{}“. Wählen Sie eine andere Zeichenkodierung.</translation>
    </message>
    <message>
        <source>The &amp;parts sum to the total</source>
        <translation>Teile er&amp;geben die Summe</translation>
    </message>
    <message>
        <source>The Python package “{}” is missing in this QGIS.</source>
        <translation>Das Python-Paket „{}“ fehlt in diesem QGIS.</translation>
    </message>
    <message>
        <source>The action was stopped. Details stand in the message log under “KECK”.</source>
        <translation>Der Vorgang wurde abgebrochen. Einzelheiten stehen im Protokoll unter „KECK“.</translation>
    </message>
    <message>
        <source>The areas at the time of a release, in the order of the told series, packed</source>
        <translation>Die Gebiete zur Zeit einer Freigabe, in der Reihenfolge der mitgeteilten Reihen, gepackt</translation>
    </message>
    <message>
        <source>The atlas has been made</source>
        <translation>Der Atlas ist angelegt</translation>
    </message>
    <message>
        <source>The atlas has no level in which could be counted.</source>
        <translation>Der Atlas hat keine Ebene, in der gezählt werden könnte.</translation>
    </message>
    <message>
        <source>The atlas has no level yet. Import the coarsest one first, then the finer ones and the tables.</source>
        <translation>Der Atlas hat noch keine Ebene. Zuerst die gröbste importieren, dann die feineren und die Tabellen.</translation>
    </message>
    <message>
        <source>The breakdown “{}” is incomplete: its parts do not make up the total.</source>
        <translation>Die Gliederung „{}“ ist unvollständig: Die Teile ergeben nicht das Ganze.</translation>
    </message>
    <message>
        <source>The catalogue does not hold these indicators: {}.</source>
        <translation>Der Katalog enthält diese Indikatoren nicht: {}.</translation>
    </message>
    <message>
        <source>The category “{}” is taken from the name of the list.</source>
        <translation>Die Kategorie „{}“ ergibt sich aus dem Namen der Liste.</translation>
    </message>
    <message>
        <source>The cells carry another unit than the indicator: {}.</source>
        <translation>Die Zellen tragen eine andere Einheit als der Indikator: {}.</translation>
    </message>
    <message>
        <source>The check of the masked values found {} objections; nothing has been written.</source>
        <translation>Die Prüfung der maskierten Werte ergab {} Beanstandungen; es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>The coarser level in which each of these areas lies</source>
        <translation>Die gröbere Ebene, in der jedes dieser Gebiete liegt</translation>
    </message>
    <message>
        <source>The coarser level in which it nests</source>
        <translation>Die gröbere Ebene, in der sie liegt</translation>
    </message>
    <message>
        <source>The coarser level in whose areas these lie</source>
        <translation>Die gröbere Ebene, in deren Gebieten diese liegen</translation>
    </message>
    <message>
        <source>The coarser level into whose areas the areas of this one are summed</source>
        <translation>Die größere Ebene, in deren Gebiete die Gebiete dieser Ebene summiert werden</translation>
    </message>
    <message>
        <source>The column of the list; guessed from its header</source>
        <translation>Die Spalte der Liste; aus ihrer Überschrift geraten</translation>
    </message>
    <message>
        <source>The column shows {}, its newest period, for it has no values for {}.</source>
        <translation>Die Säule zeigt {}, ihren neuesten Zeitraum, weil sie für {} keine Werte hat.</translation>
    </message>
    <message>
        <source>The column “{}” fits no indicator and is left out.</source>
        <translation>Die Spalte „{}“ passt zu keinem Indikator und wird ausgelassen.</translation>
    </message>
    <message>
        <source>The column “{}” fits several indicators ({}) and is left out.</source>
        <translation>Die Spalte „{}“ passt zu mehreren Indikatoren ({}) und wird ausgelassen.</translation>
    </message>
    <message>
        <source>The computed one is kept.</source>
        <translation>Die berechnete Zahl gilt.</translation>
    </message>
    <message>
        <source>The confidential file of the atlas</source>
        <translation>Die vertrauliche Datei des Atlas</translation>
    </message>
    <message>
        <source>The contents of “{}” are no longer those that were released.</source>
        <translation>Der Inhalt von „{}“ ist nicht mehr der freigegebene.</translation>
    </message>
    <message>
        <source>The coordinates ({}) are read as {}.</source>
        <translation>Die Koordinaten ({}) werden als {} gelesen.</translation>
    </message>
    <message>
        <source>The coordinates ({}) fit no reference system used in Germany. Name it in a profile.</source>
        <translation>Die Koordinaten ({}) passen zu keinem in Deutschland üblichen Bezugssystem. Nennen Sie es in einem Profil.</translation>
    </message>
    <message>
        <source>The count is in the class that the rule hides.</source>
        <translation>Die Zahl liegt in der Klasse, die die Regel verbirgt.</translation>
    </message>
    <message>
        <source>The day as of which these boundaries hold; may stay empty</source>
        <translation>Der Tag, zu dem diese Grenzen gelten; kann leer bleiben</translation>
    </message>
    <message>
        <source>The delivered one is kept.</source>
        <translation>Die gelieferte Zahl gilt.</translation>
    </message>
    <message>
        <source>The edition does not hold what it should. Errors:</source>
        <translation>Die Ausgabe hält nicht, was sie soll. Fehler:</translation>
    </message>
    <message>
        <source>The edition has no values for {} on the level “{}”.</source>
        <translation>Die Ausgabe hat keine Werte für {} auf der Ebene „{}“.</translation>
    </message>
    <message>
        <source>The edition holds no published value.</source>
        <translation>Die Ausgabe enthält keinen veröffentlichten Wert.</translation>
    </message>
    <message>
        <source>The edition holds no value of {}; the column relates to the mean of the areas.</source>
        <translation>Die Ausgabe enthält keinen Wert für {}; die Säule bezieht sich auf den Durchschnitt der Gebiete.</translation>
    </message>
    <message>
        <source>The edition holds no values for the level “{}”.</source>
        <translation>Die Ausgabe enthält keine Werte für die Ebene „{}“.</translation>
    </message>
    <message>
        <source>The edition holds no values of “{}” there.</source>
        <translation>Die Ausgabe enthält dort keine Werte zu „{}“.</translation>
    </message>
    <message>
        <source>The edition holds no values: nothing is cleared for this audience, or all of it is hidden.</source>
        <translation>Die Ausgabe enthält keine Werte: Für diesen Empfängerkreis ist nichts freigegeben, oder alles ist k. A.</translation>
    </message>
    <message>
        <source>The entry “{}” points outside the archive.</source>
        <translation>Der Eintrag „{}“ zeigt aus dem Archiv hinaus.</translation>
    </message>
    <message>
        <source>The factor of a rate must be greater than 0.</source>
        <translation>Der Faktor einer Quote muss größer als 0 sein.</translation>
    </message>
    <message>
        <source>The fictional Musterstadt, to try everything</source>
        <translation>Die erfundene Musterstadt, um alles auszuprobieren</translation>
    </message>
    <message>
        <source>The field that tells the areas apart</source>
        <translation>Das Feld, das die Gebiete unterscheidet</translation>
    </message>
    <message>
        <source>The field with the names of the areas</source>
        <translation>Das Feld mit den Namen der Gebiete</translation>
    </message>
    <message>
        <source>The field {} names areas of the level “{}”: give that as the parent level if this one nests in it.</source>
        <translation>Das Feld {} nennt Gebiete der Ebene „{}“: Geben Sie diese als übergeordnete Ebene an, wenn die neue in ihr liegt.</translation>
    </message>
    <message>
        <source>The figure is a sum, not an average.</source>
        <translation>Die Zahl ist eine Summe, kein Durchschnitt.</translation>
    </message>
    <message>
        <source>The figures are entered for the period {}.</source>
        <translation>Die Werte werden für den Zeitraum {} eingetragen.</translation>
    </message>
    <message>
        <source>The figures per area are of before; count these categories again: {}</source>
        <translation>Die Werte je Gebiet sind von vorher; diese Kategorien neu zählen: {}</translation>
    </message>
    <message>
        <source>The file could not be read.</source>
        <translation>Die Datei konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The file declares no structural zeros.</source>
        <translation>Die Datei enthält keine strukturellen Nullen.</translation>
    </message>
    <message>
        <source>The file does not say its coordinate reference system.</source>
        <translation>Die Datei nennt ihr Koordinatenbezugssystem nicht.</translation>
    </message>
    <message>
        <source>The file holds no indicators.</source>
        <translation>Die Datei enthält keine Indikatoren.</translation>
    </message>
    <message>
        <source>The file says or implies {}, its texts are {}; they are read so.</source>
        <translation>Die Datei gibt {} an oder lässt es annehmen, ihre Texte sind {} und werden so gelesen.</translation>
    </message>
    <message>
        <source>The file says {}, but its coordinates are no degrees.</source>
        <translation>Die Datei nennt {}, aber ihre Koordinaten sind keine Grad.</translation>
    </message>
    <message>
        <source>The file says {}, but its coordinates look like degrees.</source>
        <translation>Laut Datei gilt {}, ihre Koordinaten sehen aber nach Grad aus.</translation>
    </message>
    <message>
        <source>The file says {}; {} is used, as you asked.</source>
        <translation>Die Datei nennt {}; verwendet wird {}, wie angegeben.</translation>
    </message>
    <message>
        <source>The files are being taken over: all of them, or none.</source>
        <translation>Die Dateien werden übernommen: alle oder keine.</translation>
    </message>
    <message>
        <source>The files are being tried out; nothing is written.</source>
        <translation>Die Dateien werden erprobt; geschrieben wird nichts.</translation>
    </message>
    <message>
        <source>The findings below say why.</source>
        <translation>Die Hinweise darunter nennen den Grund.</translation>
    </message>
    <message>
        <source>The first {} of {} rows; all of them are in the XLSX version of this report.</source>
        <translation>Die ersten {} von {} Zeilen; alle stehen in der XLSX-Fassung dieses Berichts.</translation>
    </message>
    <message>
        <source>The header lacks: {}.</source>
        <translation>In der Kopfzeile fehlt: {}.</translation>
    </message>
    <message>
        <source>The header of the exchange table says what its columns are</source>
        <translation>Die Kopfzeile der Austauschtabelle sagt, was ihre Spalten sind</translation>
    </message>
    <message>
        <source>The header was found in row {} of the table.</source>
        <translation>Die Überschriften wurden in Zeile {} der Tabelle gefunden.</translation>
    </message>
    <message>
        <source>The headers stand in row {}.</source>
        <translation>Die Überschriften stehen in Zeile {}.</translation>
    </message>
    <message>
        <source>The hidden figures themselves are not in this report: area and reason are enough to decide, and the report shall not become a table of secrets.</source>
        <translation>Die verborgenen Zahlen selbst stehen nicht in diesem Bericht: Gebiet und Grund genügen zur Entscheidung, und der Bericht soll keine Tabelle von Geheimnissen werden.</translation>
    </message>
    <message>
        <source>The holdings cannot be looked into.</source>
        <translation>Der Datenbestand lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>The holdings cannot be reached</source>
        <translation>Datenbestand nicht erreichbar</translation>
    </message>
    <message>
        <source>The holdings could not be read</source>
        <translation>Der Datenbestand konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>The holdings do not hold {} areas of this edition, such as {}: their figures were not checked.</source>
        <translation>Der Datenbestand enthält {} Gebiete dieser Ausgabe nicht, etwa {}: Deren Zahlen wurden nicht geprüft.</translation>
    </message>
    <message>
        <source>The holdings have a level “{}” already.</source>
        <translation>Der Datenbestand hat bereits eine Ebene „{}“.</translation>
    </message>
    <message>
        <source>The holdings have changed since: {} counts of this edition are others today. Its proofs are of then.</source>
        <translation>Der Datenbestand hat sich seither geändert: {} Zahlen dieser Ausgabe lauten heute anders. Ihre Nachweise stammen von damals; geprüft ist sie am Freigabebuch.</translation>
    </message>
    <message>
        <source>The holdings have no facilities that could be counted.</source>
        <translation>Der Datenbestand enthält keine Einrichtungen, die gezählt werden könnten.</translation>
    </message>
    <message>
        <source>The holdings have no facilities yet. Import some first.</source>
        <translation>Der Datenbestand enthält noch keine Einrichtungen. Zuerst welche importieren.</translation>
    </message>
    <message>
        <source>The holdings have no facility “{}” as it is shown here.</source>
        <translation>Der Datenbestand hat keine Einrichtung „{}“, wie sie hier gezeigt wird.</translation>
    </message>
    <message>
        <source>The holdings have no level yet: import the areas first, then the values.</source>
        <translation>Der Datenbestand hat noch keine Ebene: zuerst die Gebiete importieren, dann die Werte.</translation>
    </message>
    <message>
        <source>The holdings have such a facility already.</source>
        <translation>Der Datenbestand hat eine solche Einrichtung bereits.</translation>
    </message>
    <message>
        <source>The holdings lie on a network drive: make sure that only those entitled can read the folder.</source>
        <translation>Der Datenbestand liegt auf einem Netzlaufwerk: Sorgen Sie dafür, dass nur Berechtigte den Ordner lesen können.</translation>
    </message>
    <message>
        <source>The id “{}” is taken by “{}”.</source>
        <translation>Die Kennung „{}“ hat bereits „{}“.</translation>
    </message>
    <message>
        <source>The id “{}” must not hold blanks at its ends, quotes or one of , ; : * |</source>
        <translation>Die id „{}“ darf weder Leerzeichen am Rand noch Anführungszeichen noch eines der Zeichen , ; : * | enthalten.</translation>
    </message>
    <message>
        <source>The id “{}” occurs {} times.</source>
        <translation>Die id „{}“ kommt {}-mal vor.</translation>
    </message>
    <message>
        <source>The ids “{}” and “{}” differ in upper and lower case only.</source>
        <translation>Die ids „{}“ und „{}“ unterscheiden sich nur in Groß- und Kleinschreibung.</translation>
    </message>
    <message>
        <source>The import adds the level “{}” with {} areas, which nest in the level “{}”.</source>
        <translation>Der Import fügt die Ebene „{}“ hinzu; Gebiete: {}; sie liegen in der Ebene „{}“.</translation>
    </message>
    <message>
        <source>The import adds the level “{}” with {} areas.</source>
        <translation>Der Import fügt die Ebene „{}“ hinzu; Gebiete: {}.</translation>
    </message>
    <message>
        <source>The import adds {} facilities; {} of them have no place, {} are in the holdings already.</source>
        <translation>Der Import fügt Einrichtungen hinzu: {}; davon ohne Ort: {}, bereits im Datenbestand: {}.</translation>
    </message>
    <message>
        <source>The import writes {} new values, replaces {} by other ones and leaves {} as they are.</source>
        <translation>Der Import schreibt neue Werte: {}, ersetzt durch andere: {}, lässt unverändert: {}.</translation>
    </message>
    <message>
        <source>The imports that were in force (JSON)</source>
        <translation>Die Importe, die in Kraft waren (JSON)</translation>
    </message>
    <message>
        <source>The indicator has no breakdown here.</source>
        <translation>Der Indikator hat hier keine Aufgliederung.</translation>
    </message>
    <message>
        <source>The indicator stays in the holdings altogether; see there.</source>
        <translation>Der Indikator bleibt ganz im Datenbestand; siehe dort.</translation>
    </message>
    <message>
        <source>The key is read from the field {}.</source>
        <translation>Der Schlüssel wird aus dem Feld {} gelesen.</translation>
    </message>
    <message>
        <source>The key of the municipality is missing.</source>
        <translation>Der Gemeindeschlüssel fehlt.</translation>
    </message>
    <message>
        <source>The key of the parent area is read from the field {}.</source>
        <translation>Der Schlüssel des übergeordneten Gebiets wird aus dem Feld {} gelesen.</translation>
    </message>
    <message>
        <source>The key “{}” is not written as documented.</source>
        <translation>Der Schlüssel „{}“ ist nicht wie dokumentiert geschrieben.</translation>
    </message>
    <message>
        <source>The layer does not understand “{}”.</source>
        <translation>Der Layer versteht „{}“ nicht.</translation>
    </message>
    <message>
        <source>The layer has a field “{}” already.</source>
        <translation>Der Layer hat bereits ein Feld „{}“.</translation>
    </message>
    <message>
        <source>The layer has no field “{}”.</source>
        <translation>Der Layer hat kein Feld „{}“.</translation>
    </message>
    <message>
        <source>The layer “{}” cannot be read: {}</source>
        <translation>Der Layer „{}“ kann nicht gelesen werden: {}</translation>
    </message>
    <message>
        <source>The layer “{}” holds lines; levels are areas, facilities points.</source>
        <translation>Der Layer „{}“ enthält Linien; Ebenen sind Flächen, Einrichtungen Punkte.</translation>
    </message>
    <message>
        <source>The layer “{}” holds nothing.</source>
        <translation>Der Layer „{}“ ist leer.</translation>
    </message>
    <message>
        <source>The ledger of the holdings does not know this edition.</source>
        <translation>Das Freigabebuch des Datenbestands kennt diese Ausgabe nicht.</translation>
    </message>
    <message>
        <source>The legend does not fit its place on the page.</source>
        <translation>Die Legende passt nicht auf ihren Platz auf der Seite.</translation>
    </message>
    <message>
        <source>The level has no name yet.</source>
        <translation>Die Ebene hat noch keinen Namen.</translation>
    </message>
    <message>
        <source>The level of which the rows name areas</source>
        <translation>Die Ebene, deren Gebiete in den Zeilen stehen</translation>
    </message>
    <message>
        <source>The level that “{}” lay in has been withdrawn.</source>
        <translation>Die Ebene, in der „{}“ lag, wurde zurückgenommen.</translation>
    </message>
    <message>
        <source>The level “{}” has no area with the key “{}”.</source>
        <translation>Die Ebene „{}“ hat kein Gebiet mit dem Schlüssel „{}“.</translation>
    </message>
    <message>
        <source>The level “{}” has no area “{}”.</source>
        <translation>Die Ebene „{}“ hat kein Gebiet „{}“.</translation>
    </message>
    <message>
        <source>The level “{}” stays without values: no table was delivered for its areas or finer ones.</source>
        <translation>Die Ebene „{}“ bleibt ohne Werte: Für ihre Gebiete oder feinere wurde keine Tabelle geliefert.</translation>
    </message>
    <message>
        <source>The levels are there, but no values to be shown. Import tables next. Values that are held already are cleared for nobody, or all of them are hidden.</source>
        <translation>Die Ebenen sind da, aber noch keine Werte zum Zeigen. Als Nächstes Tabellen importieren. Sind schon Werte importiert, so sind sie für niemanden freigegeben oder alle verborgen.</translation>
    </message>
    <message>
        <source>The list has no column “{}”.</source>
        <translation>Die Liste hat keine Spalte „{}“.</translation>
    </message>
    <message>
        <source>The list has no coordinates; all its facilities stay in the list and on no map.</source>
        <translation>Die Liste hat keine Koordinaten; alle ihre Einrichtungen bleiben in der Liste und stehen auf keiner Karte.</translation>
    </message>
    <message>
        <source>The list of KECK</source>
        <translation>Die Liste von KECK</translation>
    </message>
    <message>
        <source>The map stays as it is. Check the connection to the drive; nothing is lost.</source>
        <translation>Die Karte bleibt, wie sie ist. Verbindung zum Laufwerk prüfen; es ist nichts verloren.</translation>
    </message>
    <message>
        <source>The marker “{}” has the unknown meaning “{}”.</source>
        <translation>Das Zeichen „{}“ hat die unbekannte Bedeutung „{}“.</translation>
    </message>
    <message>
        <source>The marker “{}” is read as: {}.</source>
        <translation>Das Zeichen „{}“ wird gelesen als: {}.</translation>
    </message>
    <message>
        <source>The municipality has no name yet.</source>
        <translation>Die Kommune hat noch keinen Namen.</translation>
    </message>
    <message>
        <source>The name is read from the field {}.</source>
        <translation>Der Name wird aus dem Feld {} gelesen.</translation>
    </message>
    <message>
        <source>The name of the file speaks of {}; values without a period of their own are read for it.</source>
        <translation>Der Dateiname nennt {}; Werte ohne eigenen Zeitraum werden dafür gelesen.</translation>
    </message>
    <message>
        <source>The name “{}” is taken.</source>
        <translation>Der Name „{}“ ist vergeben.</translation>
    </message>
    <message>
        <source>The new areas; thick lines are those of the parent level</source>
        <translation>Die neuen Gebiete; dicke Linien sind die der übergeordneten Ebene</translation>
    </message>
    <message>
        <source>The numerator exceeds the denominator: {}.</source>
        <translation>Der Zähler ist größer als der Nenner: {}.</translation>
    </message>
    <message>
        <source>The numerator is &amp;part of the denominator (a share)</source>
        <translation>Zähler ist &amp;Teil des Nenners</translation>
    </message>
    <message>
        <source>The official key of the municipality, eight digits; leading zeros stay</source>
        <translation>Der amtliche Gemeindeschlüssel, acht Stellen; führende Nullen bleiben</translation>
    </message>
    <message>
        <source>The order changes.</source>
        <translation>Die Reihenfolge ändert sich.</translation>
    </message>
    <message>
        <source>The order of the catalogue would be what it was before.</source>
        <translation>Die Reihenfolge des Katalogs wäre wieder wie zuvor.</translation>
    </message>
    <message>
        <source>The parameter {} needs a value.</source>
        <translation>Der Parameter {} braucht einen Wert.</translation>
    </message>
    <message>
        <source>The parameters of “{}” are those of no registered system; they are used as the file gives them.</source>
        <translation>Die Parameter von „{}“ gehören zu keinem registrierten Bezugssystem; sie werden so verwendet, wie die Datei sie angibt.</translation>
    </message>
    <message>
        <source>The period is missing.</source>
        <translation>Der Zeitraum fehlt.</translation>
    </message>
    <message>
        <source>The period of these rows cannot be read: {}.</source>
        <translation>Der Zeitraum dieser Zeilen ist nicht lesbar: {}.</translation>
    </message>
    <message>
        <source>The period “{}” is not in its canonical form.</source>
        <translation>Der Zeitraum „{}“ ist nicht in seiner einheitlichen Form geschrieben.</translation>
    </message>
    <message>
        <source>The persons for whom these facilities are meant; their small counts stay hidden</source>
        <translation>Die Personen, für die diese Einrichtungen gedacht sind; ihre kleinen Anzahlen bleiben verborgen</translation>
    </message>
    <message>
        <source>The preview is made anew: look at it again, then import.</source>
        <translation>Die Vorschau wird neu erstellt: noch einmal ansehen, dann importieren.</translation>
    </message>
    <message>
        <source>The priority “{}” is “{}”.</source>
        <translation>Die Priorität „{}“ ist „{}“.</translation>
    </message>
    <message>
        <source>The profile names indicators that the catalogue does not hold: {}.</source>
        <translation>Das Profil nennt Indikatoren, die der Katalog nicht enthält: {}.</translation>
    </message>
    <message>
        <source>The profile releases the column “{}”, which the list does not have.</source>
        <translation>Das Profil gibt die Spalte „{}“ frei, die es in der Liste nicht gibt.</translation>
    </message>
    <message>
        <source>The project has {} layers with the name “{}”.</source>
        <translation>Das Projekt hat {} Layer mit dem Namen „{}“.</translation>
    </message>
    <message>
        <source>The rest</source>
        <translation>Übrige</translation>
    </message>
    <message>
        <source>The rule has become stricter than these indicators' own thresholds and counts for them: {}</source>
        <translation>Die Regel ist nun strenger als die eigenen Schwellen dieser Indikatoren und gilt für sie: {}</translation>
    </message>
    <message>
        <source>The rule has been set</source>
        <translation>Die Regel ist gesetzt</translation>
    </message>
    <message>
        <source>The rule in words</source>
        <translation>Die Regel in Worten</translation>
    </message>
    <message>
        <source>The rule is as it was; nothing has been written.</source>
        <translation>Die Regel ist unverändert; es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>The rule would be what it was before.</source>
        <translation>Die Regel wäre wieder, was sie vorher war.</translation>
    </message>
    <message>
        <source>The same as “{}” by its name; it is left out so that nothing comes in twice.</source>
        <translation>Dem Namen nach dasselbe wie „{}“; ausgelassen, damit nichts doppelt eingeht.</translation>
    </message>
    <message>
        <source>The share leaves only a few of its denominator over.</source>
        <translation>Der Anteil lässt vom Nenner nur wenige übrig.</translation>
    </message>
    <message>
        <source>The sheet “{}” holds no rows.</source>
        <translation>Das Blatt „{}“ enthält keine Zeilen.</translation>
    </message>
    <message>
        <source>The source delivered it as hidden; we do not know it either.</source>
        <translation>Schon die Quelle hat sie verborgen; auch uns ist sie unbekannt.</translation>
    </message>
    <message>
        <source>The status of these rows says that there is no value, but one stands there (or the reverse).</source>
        <translation>Nach dem Status dieser Zeilen gibt es keinen Wert, es steht aber einer da (oder umgekehrt).</translation>
    </message>
    <message>
        <source>The status of {}, {}, area {} does not suit its value.</source>
        <translation>Der Status von {}, {}, Gebiet {} passt nicht zum Wert.</translation>
    </message>
    <message>
        <source>The table as it was sent</source>
        <translation>Die Tabelle, wie sie kam</translation>
    </message>
    <message>
        <source>The table holds a header at most, and no rows.</source>
        <translation>Die Tabelle enthält höchstens eine Kopfzeile und keine Zeilen.</translation>
    </message>
    <message>
        <source>The table holds no value that could be imported.</source>
        <translation>Die Tabelle enthält keinen Wert, der importiert werden könnte.</translation>
    </message>
    <message>
        <source>The table is read for the level “{}”, which its rows fit best.</source>
        <translation>Die Tabelle wird für die Ebene „{}“ gelesen, zu der ihre Zeilen am besten passen.</translation>
    </message>
    <message>
        <source>The table is read for the level “{}”.</source>
        <translation>Die Tabelle wird für die Ebene „{}“ gelesen.</translation>
    </message>
    <message>
        <source>The table names no areas; it is read as figures of the whole municipality.</source>
        <translation>Die Tabelle nennt keine Gebiete; sie wird als Angaben für die ganze Kommune gelesen.</translation>
    </message>
    <message>
        <source>The table names no period for these columns: {}. State the period of the table.</source>
        <translation>Für diese Spalten nennt die Tabelle keinen Zeitraum: {}. Geben Sie den Zeitraum der Tabelle an.</translation>
    </message>
    <message>
        <source>The text does not fit its place on the page.</source>
        <translation>Der Text passt nicht auf seinen Platz auf der Seite.</translation>
    </message>
    <message>
        <source>The title names several periods ({}); state which one is meant.</source>
        <translation>Der Titel nennt mehrere Zeiträume ({}); geben Sie an, welcher gemeint ist.</translation>
    </message>
    <message>
        <source>The title names the period {}; the values are read for it.</source>
        <translation>Der Titel nennt den Zeitraum {}; die Werte werden dafür gelesen.</translation>
    </message>
    <message>
        <source>The tools of KECK run in QGIS's Processing framework.</source>
        <translation>Die Werkzeuge von KECK laufen in der Verarbeitungsumgebung von QGIS.</translation>
    </message>
    <message>
        <source>The values look like {}: choose it as the CRS.</source>
        <translation>Die Werte sehen nach {} aus: Wählen Sie dies als Bezugssystem.</translation>
    </message>
    <message>
        <source>The whole municipality is a figure, not a layer of areas.</source>
        <translation>Die Gesamtkommune ist ein einzelner Wert und keine Ebene mit Gebieten.</translation>
    </message>
    <message>
        <source>The workbook holds no rows.</source>
        <translation>Die Arbeitsmappe enthält keine Zeilen.</translation>
    </message>
    <message>
        <source>The writing was broken off.</source>
        <translation>Das Schreiben wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Themenfeld</translation>
    </message>
    <message>
        <source>Themenfeld</source>
        <translation>Themenfeld</translation>
    </message>
    <message>
        <source>Themenfeld without a name</source>
        <translation>Themenfeld ohne Namen</translation>
    </message>
    <message>
        <source>Themenfelder and their indicators</source>
        <translation>Themenfelder und ihre Indikatoren</translation>
    </message>
    <message>
        <source>Themenfelder arranged</source>
        <translation>Themenfelder geordnet</translation>
    </message>
    <message>
        <source>Then the rule for small counts applies</source>
        <translation>Dann gilt die Regel für kleine Anzahlen</translation>
    </message>
    <message>
        <source>Then what is left over is protected as well</source>
        <translation>Dann wird auch der Rest geschützt</translation>
    </message>
    <message>
        <source>There are no facilities of the category “{}”.</source>
        <translation>Einrichtungen der Kategorie „{}“ gibt es nicht.</translation>
    </message>
    <message>
        <source>There are no files here.</source>
        <translation>Hier sind keine Dateien.</translation>
    </message>
    <message>
        <source>There are too few different values for a regression line.</source>
        <translation>Für eine Regressionsgerade gibt es zu wenige verschiedene Werte.</translation>
    </message>
    <message>
        <source>There are values on: {}</source>
        <translation>Es gibt Werte auf: {}</translation>
    </message>
    <message>
        <source>There are {} groups, but {} names.</source>
        <translation>Es sind {} Gruppen, aber {} Namen.</translation>
    </message>
    <message>
        <source>There has been none for this audience yet.</source>
        <translation>Für diese Empfänger gab es noch keine.</translation>
    </message>
    <message>
        <source>There is a breakdown “{}” already.</source>
        <translation>Es gibt bereits eine Gliederung „{}“.</translation>
    </message>
    <message>
        <source>There is an indicator “{}” already.</source>
        <translation>Es gibt bereits einen Indikator „{}“.</translation>
    </message>
    <message>
        <source>There is no colour ramp “{}”.</source>
        <translation>Es gibt keinen Farbverlauf „{}“.</translation>
    </message>
    <message>
        <source>There is no file yet in which the holdings are kept.</source>
        <translation>Noch ist keine Datei für den Datenbestand gewählt.</translation>
    </message>
    <message>
        <source>There is no file “{}”.</source>
        <translation>Es gibt keine Datei „{}“.</translation>
    </message>
    <message>
        <source>There is no folder for the example.</source>
        <translation>Für das Beispiel gibt es keinen Ordner.</translation>
    </message>
    <message>
        <source>There is no folder “{}”.</source>
        <translation>Es gibt keinen Ordner „{}“.</translation>
    </message>
    <message>
        <source>There is no import {} in force.</source>
        <translation>Es gibt keinen gültigen Import {}.</translation>
    </message>
    <message>
        <source>There is no indicator “{}”.</source>
        <translation>Es gibt keinen Indikator „{}“.</translation>
    </message>
    <message>
        <source>There is no level yet: whether the facilities lie in the municipality is not checked.</source>
        <translation>Es gibt noch keine Ebene: Ob die Einrichtungen in der Kommune liegen, wird nicht geprüft.</translation>
    </message>
    <message>
        <source>There is no level “{}”.</source>
        <translation>Es gibt keine Ebene „{}“.</translation>
    </message>
    <message>
        <source>There is no priority “{}”.</source>
        <translation>Es gibt keine Priorität „{}“.</translation>
    </message>
    <message>
        <source>There is nothing to show here.</source>
        <translation>Hier gibt es nichts zu zeigen.</translation>
    </message>
    <message>
        <source>These add up to “{}” in all {} cells and are declared as its parts, so that none can be computed: {}</source>
        <translation>Diese ergeben in allen {1} Zellen zusammen „{0}“ und werden als dessen Teile geführt, damit sich keiner berechnen lässt: {2}</translation>
    </message>
    <message>
        <source>These are no periods: {}.</source>
        <translation>Das sind keine Zeiträume: {}.</translation>
    </message>
    <message>
        <source>These areas do not exist: {}.</source>
        <translation>Diese Gebiete gibt es nicht: {}.</translation>
    </message>
    <message>
        <source>These areas lie in no area of “{}”: {}</source>
        <translation>Diese Gebiete liegen in keinem Gebiet von „{}“: {}</translation>
    </message>
    <message>
        <source>These cells hold neither a number nor a known marker: {}.</source>
        <translation>Diese Zellen enthalten weder eine Zahl noch ein bekanntes Zeichen: {}.</translation>
    </message>
    <message>
        <source>These imports are concerned: {}</source>
        <translation>Betroffen sind diese Importe: {}</translation>
    </message>
    <message>
        <source>These levels do not exist: {}.</source>
        <translation>Diese Ebenen gibt es nicht: {}.</translation>
    </message>
    <message>
        <source>These parts are in no group: {}</source>
        <translation>Diese Teile stehen in keiner Gruppe: {}</translation>
    </message>
    <message>
        <source>These parts occur twice: {}</source>
        <translation>Diese Teile kommen doppelt vor: {}</translation>
    </message>
    <message>
        <source>These rows fit more than one area: {}.</source>
        <translation>Diese Zeilen passen zu mehr als einem Gebiet: {}.</translation>
    </message>
    <message>
        <source>These statuses are not known: {}. Known are: k.A., fehlt, entfällt.</source>
        <translation>Diese Status sind nicht bekannt: {}. Bekannt sind: k.A., fehlt, entfällt.</translation>
    </message>
    <message>
        <source>They have an address at most, and stand on no map</source>
        <translation>Sie haben höchstens eine Adresse und stehen auf keiner Karte</translation>
    </message>
    <message>
        <source>They hold for all periods and levels, and every edition tells them, the public one too. The proposal is rounded: a break must not be the figure of an area that others may not see.</source>
        <translation>Sie gelten für alle Zeiträume und Ebenen und stehen in jeder Ausgabe, auch der öffentlichen. Der Vorschlag ist gerundet: Eine Grenze darf nicht der Wert eines Gebiets sein, den andere nicht sehen dürfen.</translation>
    </message>
    <message>
        <source>This JSON file is neither a layer nor a profile.</source>
        <translation>Diese JSON-Datei ist weder Layer noch Profil.</translation>
    </message>
    <message>
        <source>This edition has no facilities.</source>
        <translation>Diese Ausgabe hat keine Einrichtungen.</translation>
    </message>
    <message>
        <source>This edition has no values. Ask whoever made it whether another one was meant.</source>
        <translation>Diese Ausgabe enthält keine Werte. Bei der Stelle nachfragen, von der sie kommt, ob eine andere gemeint war.</translation>
    </message>
    <message>
        <source>This file keeps the confidential figures: choose a folder that only those entitled read</source>
        <translation>Diese Datei enthält die vertraulichen Zahlen: einen Ordner wählen, den nur Berechtigte lesen</translation>
    </message>
    <message>
        <source>This is an edition; open it as such.</source>
        <translation>Dies ist eine Ausgabe; öffnen Sie sie als solche.</translation>
    </message>
    <message>
        <source>This is no web address (http or https): {}</source>
        <translation>Das ist keine Web-Adresse (http oder https): {}</translation>
    </message>
    <message>
        <source>This is the rule of official statistics (1 and 2).</source>
        <translation>Das ist die Regel der amtlichen Statistik (1 und 2).</translation>
    </message>
    <message>
        <source>This is the rule of the KECK handbook (0 to 3).</source>
        <translation>Das ist die Regel des KECK-Handbuchs (0 bis 3).</translation>
    </message>
    <message>
        <source>This place lies outside the municipality.</source>
        <translation>Dieser Ort liegt außerhalb der Kommune.</translation>
    </message>
    <message>
        <source>This profile has the name of none of the files; it can be loaded where the single table is imported.</source>
        <translation>Dieses Profil heißt wie keine der Dateien; es lässt sich beim Import der einzelnen Tabelle laden.</translation>
    </message>
    <message>
        <source>This very file has been imported before and has not changed since.</source>
        <translation>Genau diese Datei wurde schon importiert und hat sich seitdem nicht geändert.</translation>
    </message>
    <message>
        <source>This will be edition {}.</source>
        <translation>Dies wird Ausgabe {}.</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwellenwert</translation>
    </message>
    <message>
        <source>Threshold and minimum base must not be negative.</source>
        <translation>Schwelle und Mindestbasis dürfen nicht negativ sein.</translation>
    </message>
    <message>
        <source>Tick categories to see their facilities.</source>
        <translation>Kategorien ankreuzen, um ihre Einrichtungen zu sehen.</translation>
    </message>
    <message>
        <source>Ticked categories are on the map; the context menu changes their symbols</source>
        <translation>Angekreuzte Kategorien stehen auf der Karte; das Kontextmenü ändert ihre Symbole</translation>
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
        <translation>Titel</translation>
    </message>
    <message>
        <source>To how many digits keys are filled with zeros in front</source>
        <translation>Auf wie viele Stellen Schlüssel vorn mit Nullen aufgefüllt werden</translation>
    </message>
    <message>
        <source>Told at a time</source>
        <translation>Stand der Mitteilungen</translation>
    </message>
    <message>
        <source>Told series</source>
        <translation>Mitgeteilte Reihen</translation>
    </message>
    <message>
        <source>Too many class breaks</source>
        <translation>Zu viele Klassengrenzen</translation>
    </message>
    <message>
        <source>Too many columns</source>
        <translation>Zu viele Säulen</translation>
    </message>
    <message>
        <source>Too many or too few classes</source>
        <translation>Zu viele oder zu wenige Klassen</translation>
    </message>
    <message>
        <source>Too many rows</source>
        <translation>Zu viele Zeilen</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Total and breakdown</source>
        <translation>Summe und Gliederung</translation>
    </message>
    <message>
        <source>Total rows agree with the figures computed from the areas.</source>
        <translation>Die Summen- und Durchschnittszeilen stimmen mit den aus den Gebieten berechneten Zahlen überein.</translation>
    </message>
    <message>
        <source>Totals and &amp;parts</source>
        <translation>S&amp;ummen und Teile</translation>
    </message>
    <message>
        <source>Totals and how they divide into parts</source>
        <translation>Summen und ihre Gliederung in Teile</translation>
    </message>
    <message>
        <source>Totals and their breakdowns</source>
        <translation>Summen und ihre Gliederungen</translation>
    </message>
    <message>
        <source>Tries to recompute what an edition hides from all that it publishes, and names small counts, rates that rest on few and the like. With the holdings it is held against the true figures, the proofs and the ledger as well; then the report names hidden cells and is as confidential as the holdings.</source>
        <translation>Versucht, das Verborgene einer Ausgabe aus allem Veröffentlichten zurückzurechnen, und nennt kleine Zahlen, Quoten auf wenigen Personen und Ähnliches. Mit dem Datenbestand wird die Ausgabe auch an den wahren Zahlen, den Nachweisen und dem Freigabebuch geprüft; der Bericht nennt dann verborgene Zellen und ist so vertraulich wie der Datenbestand.</translation>
    </message>
    <message>
        <source>Try &amp;again</source>
        <translation>&amp;Erneut versuchen</translation>
    </message>
    <message>
        <source>Trying out …</source>
        <translation>Wird erprobt …</translation>
    </message>
    <message>
        <source>Trying to recompute hidden counts …</source>
        <translation>Verborgene Zahlen werden nachgerechnet …</translation>
    </message>
    <message>
        <source>Two areas cannot be compared</source>
        <translation>Zwei Gebiete lassen sich nicht vergleichen</translation>
    </message>
    <message>
        <source>Two groups at least are needed, and fewer than there are parts.</source>
        <translation>Zwei Gruppen sind mindestens nötig, und weniger als es Teile gibt.</translation>
    </message>
    <message>
        <source>Two indicators (scatter)</source>
        <translation>Zwei Indikatoren (Streuung)</translation>
    </message>
    <message>
        <source>Type a part of the name or the id</source>
        <translation>Ein Teil des Namens oder der Kennung genügt</translation>
    </message>
    <message>
        <source>Type words of the name or the key</source>
        <translation>Wörter des Namens oder die Kennung eintippen</translation>
    </message>
    <message>
        <source>UTC, ISO 8601</source>
        <translation>UTC, ISO 8601</translation>
    </message>
    <message>
        <source>Un&amp;it</source>
        <translation>Einhei&amp;t</translation>
    </message>
    <message>
        <source>Under this the catalogue lists indicators that are made</source>
        <translation>Darunter führt der Katalog neu angelegte Indikatoren</translation>
    </message>
    <message>
        <source>Undo the chosen imports as a whole</source>
        <translation>Die gewählten Importe als Ganzes zurücknehmen</translation>
    </message>
    <message>
        <source>Unexpected error</source>
        <translation>Unerwarteter Fehler</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Unknown area</source>
        <translation>Unbekanntes Gebiet</translation>
    </message>
    <message>
        <source>Unknown breakdown</source>
        <translation>Unbekannte Gliederung</translation>
    </message>
    <message>
        <source>Unknown category</source>
        <translation>Unbekannte Kategorie</translation>
    </message>
    <message>
        <source>Unknown colour ramp</source>
        <translation>Unbekannter Farbverlauf</translation>
    </message>
    <message>
        <source>Unknown column</source>
        <translation>Unbekannte Spalte</translation>
    </message>
    <message>
        <source>Unknown coordinate reference system</source>
        <translation>Unbekanntes Koordinatenbezugssystem</translation>
    </message>
    <message>
        <source>Unknown encoding</source>
        <translation>Unbekannte Kodierung</translation>
    </message>
    <message>
        <source>Unknown field</source>
        <translation>Unbekanntes Feld</translation>
    </message>
    <message>
        <source>Unknown file format</source>
        <translation>Unbekanntes Dateiformat</translation>
    </message>
    <message>
        <source>Unknown format</source>
        <translation>Unbekanntes Format</translation>
    </message>
    <message>
        <source>Unknown indicator</source>
        <translation>Unbekannter Indikator</translation>
    </message>
    <message>
        <source>Unknown key “{}”.</source>
        <translation>Unbekannter Schlüssel „{}“.</translation>
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
        <translation>Unbekanntes Bezugssystem</translation>
    </message>
    <message>
        <source>Unknown sheet</source>
        <translation>Unbekanntes Blatt</translation>
    </message>
    <message>
        <source>Unpacked it would be far too large ({} files, {} MB).</source>
        <translation>Entpackt wäre es viel zu groß ({} Dateien, {} MB).</translation>
    </message>
    <message>
        <source>Unpacking the example …</source>
        <translation>Das Beispiel wird ausgepackt …</translation>
    </message>
    <message>
        <source>Up to date: this edition shows all that the holdings hold.</source>
        <translation>Aktuell: Die Ausgabe zeigt den ganzen Datenbestand.</translation>
    </message>
    <message>
        <source>Up to five ids, separated by commas</source>
        <translation>Bis zu fünf Kennungen, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Up to {} indicators</source>
        <translation>Bis zu {} Indikatoren</translation>
    </message>
    <message>
        <source>Update &amp;cycle</source>
        <translation>Tu&amp;rnus</translation>
    </message>
    <message>
        <source>Update c&amp;ycle</source>
        <translation>Tu&amp;rnus</translation>
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
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Values as delivered, confidential</source>
        <translation>Werte wie geliefert, vertraulich</translation>
    </message>
    <message>
        <source>Values cannot be taken over</source>
        <translation>Werte können nicht übernommen werden</translation>
    </message>
    <message>
        <source>Values in column {}</source>
        <translation>Werte in Spalte {}</translation>
    </message>
    <message>
        <source>Values of a ne&amp;w indicator …</source>
        <translation>Werte eines ne&amp;uen Indikators …</translation>
    </message>
    <message>
        <source>Values of earlier imports are replaced; {} of them change.</source>
        <translation>Werte früherer Importe werden ersetzt; {} davon ändern sich.</translation>
    </message>
    <message>
        <source>Values of the indicators; a hidden one has a status and no value</source>
        <translation>Werte der Indikatoren; ein verborgener hat einen Status und keinen Wert</translation>
    </message>
    <message>
        <source>Values rest on indicators that would vanish.</source>
        <translation>Auf Indikatoren, die verschwinden würden, beruhen Werte.</translation>
    </message>
    <message>
        <source>Values that a later import replaced; withdrawing that import brings them back</source>
        <translation>Werte, die ein späterer Import ersetzt hat; dessen Rücknahme stellt sie wieder her</translation>
    </message>
    <message>
        <source>Values …</source>
        <translation>Werte …</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Verify an edition</source>
        <translation>Ausgabe prüfen</translation>
    </message>
    <message>
        <source>Verify the edition …</source>
        <translation>Ausgabe prüfen …</translation>
    </message>
    <message>
        <source>Version {} is not known here.</source>
        <translation>Version {} ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>Version {} is not supported, only {}.</source>
        <translation>Version {} wird nicht unterstützt, nur {}.</translation>
    </message>
    <message>
        <source>Viridis</source>
        <translation>Viridis</translation>
    </message>
    <message>
        <source>Wait until that is done, or stop editing the file there; nothing has been written.</source>
        <translation>Warten Sie, bis das fertig ist, oder beenden Sie dort die Bearbeitung; es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Web addresses got http:// in front.</source>
        <translation>Web-Adressen wurden um http:// ergänzt.</translation>
    </message>
    <message>
        <source>Web page instead of a table</source>
        <translation>Webseite statt Tabelle</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Internetseite</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>What exactly is counted, of whom, and when</source>
        <translation>Was genau gezählt wird, bei wem und zu welchem Stichtag</translation>
    </message>
    <message>
        <source>What is entered</source>
        <translation>Was eingetragen wird</translation>
    </message>
    <message>
        <source>What is hidden, and why</source>
        <translation>Was verborgen ist, und warum</translation>
    </message>
    <message>
        <source>What is rather spared where more must be hidden, such as large=0.1, newest=0; the names are {}</source>
        <translation>Was eher geschont wird, wo mehr verborgen werden muss, etwa large=0.1, newest=0; die Namen sind {}</translation>
    </message>
    <message>
        <source>What is to be corrected</source>
        <translation>Was zu berichtigen ist</translation>
    </message>
    <message>
        <source>What it told</source>
        <translation>Mitgeteilt</translation>
    </message>
    <message>
        <source>What releases told: the series of each, packed; releases that told the same share an entry</source>
        <translation>Was Freigaben mitgeteilt haben: die Reihen jeder Freigabe, gepackt; gleiche Freigaben teilen sich einen Eintrag</translation>
    </message>
    <message>
        <source>What stands in the columns</source>
        <translation>Was in den Spalten steht</translation>
    </message>
    <message>
        <source>What the catalogue said at the time of a release of how counts hang together, packed</source>
        <translation>Was der Katalog zur Zeit einer Freigabe darüber sagte, wie Zählwerte zusammenhängen, gepackt</translation>
    </message>
    <message>
        <source>What the file is taken for</source>
        <translation>Wofür die Datei gehalten wird</translation>
    </message>
    <message>
        <source>What the level is called in the atlas</source>
        <translation>Wie die Ebene im Atlas heißt</translation>
    </message>
    <message>
        <source>What the next editions would hide</source>
        <translation>Was die nächsten Ausgaben verbergen</translation>
    </message>
    <message>
        <source>What the selected cells are (also by the right mouse button)</source>
        <translation>Was die gewählten Felder sind (auch mit der rechten Maustaste)</translation>
    </message>
    <message>
        <source>What this is for and how it works (F1)</source>
        <translation>Wozu das dient und wie es geht (F1)</translation>
    </message>
    <message>
        <source>What was imported and withdrawn since this edition</source>
        <translation>Was seit dieser Ausgabe importiert und zurückgenommen wurde</translation>
    </message>
    <message>
        <source>What withdrawing brings back (JSON)</source>
        <translation>Was eine Rücknahme wiederherstellt (JSON)</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Where an indicator keeps class breaks, they have precedence over breaks that a method finds</source>
        <translation>Wo bei einem Indikator Klassengrenzen hinterlegt sind, gehen sie denen vor, die ein Verfahren findet</translation>
    </message>
    <message>
        <source>Where more stands about it</source>
        <translation>Wo mehr darüber steht</translation>
    </message>
    <message>
        <source>Where the layer comes from</source>
        <translation>Woher der Layer stammt</translation>
    </message>
    <message>
        <source>Where the table does not say it</source>
        <translation>Wenn die Tabelle sie nicht nennt</translation>
    </message>
    <message>
        <source>Where the table does not say it, such as 2015</source>
        <translation>Wenn die Tabelle ihn nicht nennt, etwa 2015</translation>
    </message>
    <message>
        <source>Which areas the rows of the table are about</source>
        <translation>Von welchen Gebieten die Zeilen der Tabelle handeln</translation>
    </message>
    <message>
        <source>Which cells of the holdings are listed</source>
        <translation>Welche Felder des Datenbestands aufgeführt sind</translation>
    </message>
    <message>
        <source>Which department steers by it</source>
        <translation>Welches Amt damit steuert</translation>
    </message>
    <message>
        <source>Which sheet of the workbook is read</source>
        <translation>Welches Blatt der Arbeitsmappe gelesen wird</translation>
    </message>
    <message>
        <source>While the edition was being made, something was imported or withdrawn.</source>
        <translation>Während die Ausgabe entstand, wurde etwas importiert oder zurückgenommen.</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Who collects the figures</source>
        <translation>Wer die Zahlen erhebt</translation>
    </message>
    <message>
        <source>Whole municipality</source>
        <translation>Gesamte Kommune</translation>
    </message>
    <message>
        <source>Whole municipality, against {}: {}</source>
        <translation>Gesamte Kommune, gegenüber {}: {}</translation>
    </message>
    <message>
        <source>Whole municipality: {}</source>
        <translation>Gesamte Kommune: {}</translation>
    </message>
    <message>
        <source>Whom to ask</source>
        <translation>Wer Auskunft gibt</translation>
    </message>
    <message>
        <source>Whose editions may show it</source>
        <translation>In wessen Ausgaben er erscheinen darf</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Why nobody can recompute what is hidden; secret as the values themselves</source>
        <translation>Warum niemand das Verborgene berechnen kann; geheim wie die Werte selbst</translation>
    </message>
    <message>
        <source>Why something is hidden</source>
        <translation>Warum etwas verborgen ist</translation>
    </message>
    <message>
        <source>With zeros shown and a threshold of 0 nothing at all would be hidden.</source>
        <translation>Mit gezeigten Nullen und dem Schwellenwert 0 würde gar nichts verborgen.</translation>
    </message>
    <message>
        <source>Withdraw an import</source>
        <translation>Import zurücknehmen</translation>
    </message>
    <message>
        <source>Withdraw imports</source>
        <translation>Importe zurücknehmen</translation>
    </message>
    <message>
        <source>Withdraw the last change made here: {}</source>
        <translation>Macht die letzte Änderung aus diesem Fenster rückgängig: {}</translation>
    </message>
    <message>
        <source>Withdraw the level</source>
        <translation>Ebene zurücknehmen</translation>
    </message>
    <message>
        <source>Withdraw the level “{}”? It comes back only by importing its file again.</source>
        <translation>Die Ebene „{}“ zurücknehmen? Sie kommt nur wieder, wenn ihre Datei erneut importiert wird.</translation>
    </message>
    <message>
        <source>Withdraw these imports first: {}</source>
        <translation>Nehmen Sie zuerst diese Importe zurück: {}</translation>
    </message>
    <message>
        <source>Withdraw {}?</source>
        <translation>{} zurücknehmen?</translation>
    </message>
    <message>
        <source>Withdrawing {} …</source>
        <translation>{} zurücknehmen …</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Zurückgenommen</translation>
    </message>
    <message>
        <source>Without a place</source>
        <translation>Ohne Ort</translation>
    </message>
    <message>
        <source>Without persons to compare with, the period has to be named.</source>
        <translation>Ohne Personen als Bezug muss der Zeitraum genannt werden.</translation>
    </message>
    <message>
        <source>Without street and house number; not placed: {}</source>
        <translation>Ohne Straße und Hausnummer; nicht verortet: {}</translation>
    </message>
    <message>
        <source>Words of name, Themenfeld, definition or key; Enter chooses the first one found</source>
        <translation>Wörter aus Name, Themenfeld, Definition oder Kennung; die Eingabetaste wählt den ersten Treffer</translation>
    </message>
    <message>
        <source>Words of name, address, provider or any other field</source>
        <translation>Wörter aus Name, Adresse, Träger oder einem anderen Feld</translation>
    </message>
    <message>
        <source>Words that all occur in a facility</source>
        <translation>Wörter, die alle bei einer Einrichtung vorkommen</translation>
    </message>
    <message>
        <source>Working out what would be hidden …</source>
        <translation>Die Wirkung wird berechnet …</translation>
    </message>
    <message>
        <source>Write it as 31.12.2014, 2014-12-31 or 2014.</source>
        <translation>Schreiben Sie es als 31.12.2014, 2014-12-31 oder 2014.</translation>
    </message>
    <message>
        <source>Write the changes to the holdings (Ctrl+S)</source>
        <translation>Schreibt die Änderungen in den Datenbestand (Strg+S)</translation>
    </message>
    <message>
        <source>Write the profile</source>
        <translation>Profil schreiben</translation>
    </message>
    <message>
        <source>Write them like this: {}</source>
        <translation>Schreiben Sie sie so: {}</translation>
    </message>
    <message>
        <source>Writes a new numbered file for an audience: the indicators cleared for it, with small counts and all that would reveal them hidden. Nothing is written that the check has not passed; what cannot be protected yet is left out and named in the report. Where the output is a folder, the name carries the next number.</source>
        <translation>Schreibt eine neue, nummerierte Datei für einen Empfängerkreis: die dafür freigegebenen Indikatoren, kleine Fallzahlen und alles, was sie verriete, verborgen. Geschrieben wird nur, was die Prüfung bestanden hat; was noch nicht geschützt werden kann, bleibt weg und steht im Bericht. Ist das Ziel ein Ordner, trägt der Name die nächste Nummer.</translation>
    </message>
    <message>
        <source>Writes the catalogue of the holdings as CSV or XLSX, in the columns that the import reads.</source>
        <translation>Schreibt den Katalog des Datenbestands als CSV oder XLSX, in den Spalten, die der Import liest.</translation>
    </message>
    <message>
        <source>Writes the values of an edition as XLSX or CSV: any indicators, periods and areas. What is hidden reads k. A.; a mean and a sum are named as what they are.</source>
        <translation>Schreibt die Werte einer Ausgabe als XLSX oder CSV: beliebige Indikatoren, Zeiträume und Gebiete. Verborgenes heißt k. A.; ein Durchschnitt und eine Summe heißen, was sie sind.</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Writing the holdings …</source>
        <translation>Der Datenbestand wird geschrieben …</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>Der Bericht wird geschrieben</translation>
    </message>
    <message>
        <source>Writing the table</source>
        <translation>Tabelle wird geschrieben</translation>
    </message>
    <message>
        <source>Writing values …</source>
        <translation>Werte werden geschrieben …</translation>
    </message>
    <message>
        <source>Writing {}</source>
        <translation>{} wird geschrieben</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>Written: {}</source>
        <translation>Geschrieben: {}</translation>
    </message>
    <message>
        <source>Yellow – green – blue</source>
        <translation>Gelb – Grün – Blau</translation>
    </message>
    <message>
        <source>Zoom to the facility</source>
        <translation>Auf die Einrichtung zoomen</translation>
    </message>
    <message>
        <source>a count that it rests on is left out</source>
        <translation>eine Anzahl, auf der er beruht, ist ausgelassen</translation>
    </message>
    <message>
        <source>a new indicator</source>
        <translation>ein neuer Indikator</translation>
    </message>
    <message>
        <source>a number of features needs a count (anzahl)</source>
        <translation>eine Anzahl von Objekten braucht einen Indikator der Art „anzahl“</translation>
    </message>
    <message>
        <source>a number such as 100 or 0,5</source>
        <translation>eine Zahl wie 100 oder 0,5</translation>
    </message>
    <message>
        <source>a term that stands in its own row alone</source>
        <translation>Zähler oder Nenner, die nur mit der Quote selbst geliefert sind</translation>
    </message>
    <message>
        <source>a whole number such as 5, or empty: as in the atlas</source>
        <translation>eine ganze Zahl wie 5 oder leer: wie im Atlas</translation>
    </message>
    <message>
        <source>about {} min left</source>
        <translation>noch etwa {} min</translation>
    </message>
    <message>
        <source>about {} s left</source>
        <translation>noch etwa {} s</translation>
    </message>
    <message>
        <source>accuracy unknown</source>
        <translation>Genauigkeit unbekannt</translation>
    </message>
    <message>
        <source>accurate to about {} m</source>
        <translation>auf etwa {} m genau</translation>
    </message>
    <message>
        <source>administration</source>
        <translation>Verwaltung</translation>
    </message>
    <message>
        <source>administration and public</source>
        <translation>Verwaltung und Öffentlichkeit</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>all its values would be hidden</source>
        <translation>alle seine Werte wären verborgen</translation>
    </message>
    <message>
        <source>all levels</source>
        <translation>alle Ebenen</translation>
    </message>
    <message>
        <source>and {} further</source>
        <translation>und {} weitere</translation>
    </message>
    <message>
        <source>and {} more</source>
        <translation>und {} weitere</translation>
    </message>
    <message>
        <source>any field</source>
        <translation>beliebiges Feld</translation>
    </message>
    <message>
        <source>area</source>
        <translation>Gebiet</translation>
    </message>
    <message>
        <source>areas</source>
        <translation>Gebiete</translation>
    </message>
    <message>
        <source>as before</source>
        <translation>wie bisher</translation>
    </message>
    <message>
        <source>as before ({})</source>
        <translation>wie zuvor ({})</translation>
    </message>
    <message>
        <source>as in the atlas</source>
        <translation>wie im Atlas</translation>
    </message>
    <message>
        <source>as of {}</source>
        <translation>Stichtag {}</translation>
    </message>
    <message>
        <source>as recognised</source>
        <translation>wie erkannt</translation>
    </message>
    <message>
        <source>as recognised and corrected</source>
        <translation>wie erkannt und berichtigt</translation>
    </message>
    <message>
        <source>as the column “Category” says</source>
        <translation>wie in der Spalte „Kategorie“</translation>
    </message>
    <message>
        <source>as the header or the table says</source>
        <translation>wie in Kopfzeile oder Tabelle</translation>
    </message>
    <message>
        <source>as the table says</source>
        <translation>wie in der Tabelle</translation>
    </message>
    <message>
        <source>as written</source>
        <translation>wie geschrieben</translation>
    </message>
    <message>
        <source>as {}</source>
        <translation>wie {}</translation>
    </message>
    <message>
        <source>ascending numbers such as 0; 3,6; 7,1, or empty</source>
        <translation>aufsteigende Zahlen wie 0; 3,6; 7,1 oder leer</translation>
    </message>
    <message>
        <source>average over areas of which one is hidden</source>
        <translation>Mittel über Gebiete, von denen eines verborgen ist</translation>
    </message>
    <message>
        <source>below {}</source>
        <translation>unter {}</translation>
    </message>
    <message>
        <source>boundary: {}</source>
        <translation>Grenze: {}</translation>
    </message>
    <message>
        <source>bringing the file to a new version</source>
        <translation>Umstellung der Datei auf eine neue Version</translation>
    </message>
    <message>
        <source>by the source</source>
        <translation>von der Quelle</translation>
    </message>
    <message>
        <source>cell</source>
        <translation>Zelle</translation>
    </message>
    <message>
        <source>cells</source>
        <translation>Zellen</translation>
    </message>
    <message>
        <source>change</source>
        <translation>Veränderung</translation>
    </message>
    <message>
        <source>change in percentage points</source>
        <translation>Veränderung in Prozentpunkten</translation>
    </message>
    <message>
        <source>change in {}</source>
        <translation>Veränderung in {}</translation>
    </message>
    <message>
        <source>classes of all periods</source>
        <translation>Klassen über alle Zeiträume</translation>
    </message>
    <message>
        <source>cleared for nobody (keine)</source>
        <translation>für niemanden freigegeben (keine)</translation>
    </message>
    <message>
        <source>coarse level</source>
        <translation>grobe Ebene</translation>
    </message>
    <message>
        <source>column {}</source>
        <translation>Spalte {}</translation>
    </message>
    <message>
        <source>count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>denominator of {}</source>
        <translation>Nenner von {}</translation>
    </message>
    <message>
        <source>denominator “{}”</source>
        <translation>Nenner „{}“</translation>
    </message>
    <message>
        <source>earlier editions</source>
        <translation>frühere Ausgaben</translation>
    </message>
    <message>
        <source>entries</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>exactly 0</source>
        <translation>genau 0</translation>
    </message>
    <message>
        <source>facilities</source>
        <translation>Einrichtungen</translation>
    </message>
    <message>
        <source>facility</source>
        <translation>Einrichtung</translation>
    </message>
    <message>
        <source>fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>figures in {}</source>
        <translation>Angaben in {}</translation>
    </message>
    <message>
        <source>figures {}</source>
        <translation>Angaben {}</translation>
    </message>
    <message>
        <source>filtered out</source>
        <translation>ausgefiltert</translation>
    </message>
    <message>
        <source>fine</source>
        <translation>in Ordnung</translation>
    </message>
    <message>
        <source>fitting the indicator</source>
        <translation>passend zum Indikator</translation>
    </message>
    <message>
        <source>footnote</source>
        <translation>Fußnote</translation>
    </message>
    <message>
        <source>for instance {}</source>
        <translation>z. B. {}</translation>
    </message>
    <message>
        <source>gap: no value</source>
        <translation>Lücke: kein Wert</translation>
    </message>
    <message>
        <source>header</source>
        <translation>Kopf</translation>
    </message>
    <message>
        <source>held already</source>
        <translation>bereits vorhanden</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>verborgen</translation>
    </message>
    <message>
        <source>high is bad</source>
        <translation>hoch ist schlecht</translation>
    </message>
    <message>
        <source>high is good</source>
        <translation>hoch ist gut</translation>
    </message>
    <message>
        <source>id of the indicator, such as 'SOZ-01'</source>
        <translation>Kennung des Indikators, etwa 'SOZ-01'</translation>
    </message>
    <message>
        <source>import of {}</source>
        <translation>Import von {}</translation>
    </message>
    <message>
        <source>import {}</source>
        <translation>Import {}</translation>
    </message>
    <message>
        <source>imports {}</source>
        <translation>Importe {}</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>in Kraft</translation>
    </message>
    <message>
        <source>in no parent area</source>
        <translation>in keinem übergeordneten Gebiet</translation>
    </message>
    <message>
        <source>indicator</source>
        <translation>Indikator</translation>
    </message>
    <message>
        <source>indicator that rates rest on</source>
        <translation>Indikator, auf dem Quoten beruhen</translation>
    </message>
    <message>
        <source>indicators</source>
        <translation>Indikatoren</translation>
    </message>
    <message>
        <source>internal</source>
        <translation>intern</translation>
    </message>
    <message>
        <source>it is no list of entries</source>
        <translation>es ist keine Liste von Einträgen</translation>
    </message>
    <message>
        <source>its address must begin with http:// or https://</source>
        <translation>die Adresse muss mit http:// oder https:// beginnen</translation>
    </message>
    <message>
        <source>its fields must be texts</source>
        <translation>die Felder müssen Texte sein</translation>
    </message>
    <message>
        <source>key of the area, in our layers the field "area_key"</source>
        <translation>Schlüssel des Gebiets, in den KECK-Layern das Feld "area_key"</translation>
    </message>
    <message>
        <source>large area</source>
        <translation>großes Gebiet</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>lengths and areas need a measure (messgroesse) in one of the units {}</source>
        <translation>Längen und Flächen brauchen eine Messgröße (messgroesse) in einer der Einheiten {}</translation>
    </message>
    <message>
        <source>level</source>
        <translation>Ebene</translation>
    </message>
    <message>
        <source>levels</source>
        <translation>Ebenen</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>Mittelwert</translation>
    </message>
    <message>
        <source>mean of the areas = 100</source>
        <translation>Durchschnitt der Gebiete = 100</translation>
    </message>
    <message>
        <source>mean of the finer areas, unweighted</source>
        <translation>Mittelwert der feineren Gebiete, ungewichtet</translation>
    </message>
    <message>
        <source>measure</source>
        <translation>Messgröße</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>missing: no value has been collected or delivered</source>
        <translation>fehlt: es wurde kein Wert erhoben oder geliefert</translation>
    </message>
    <message>
        <source>modification</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>modifications</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>moves along with other hidden cells</source>
        <translation>gehört zu einem Verbund verborgener Zellen</translation>
    </message>
    <message>
        <source>municipality</source>
        <translation>Kommune</translation>
    </message>
    <message>
        <source>n/s</source>
        <translation>k. A.</translation>
    </message>
    <message>
        <source>n/s (hidden by the source)</source>
        <translation>k. A. (durch die Quelle)</translation>
    </message>
    <message>
        <source>n/s (hidden)</source>
        <translation>k. A.</translation>
    </message>
    <message>
        <source>n/s (hidden, too few cases)</source>
        <translation>k. A. (zu wenige Fälle)</translation>
    </message>
    <message>
        <source>n/s: hidden, so that counts of {} to {} persons cannot be recomputed.</source>
        <translation>k. A.: geheim gehalten, damit Zahlen von {} bis {} Personen nicht errechnet werden können.</translation>
    </message>
    <message>
        <source>name of the level, such as 'Stadtteile'; '*' is the whole municipality</source>
        <translation>Name der Ebene, etwa 'Stadtteile'; '*' ist die gesamte Kommune</translation>
    </message>
    <message>
        <source>named by a column of the list</source>
        <translation>nennt eine Spalte der Liste</translation>
    </message>
    <message>
        <source>named by the table</source>
        <translation>nennt die Tabelle</translation>
    </message>
    <message>
        <source>near: {}</source>
        <translation>ähnlich: {}</translation>
    </message>
    <message>
        <source>neither</source>
        <translation>weder noch</translation>
    </message>
    <message>
        <source>neither a number nor a known sign</source>
        <translation>weder Zahl noch bekanntes Zeichen</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>new ({})</source>
        <translation>neu ({})</translation>
    </message>
    <message>
        <source>new holdings</source>
        <translation>neuer Datenbestand</translation>
    </message>
    <message>
        <source>new, without a place</source>
        <translation>neu, ohne Ort</translation>
    </message>
    <message>
        <source>new: {}</source>
        <translation>neu: {}</translation>
    </message>
    <message>
        <source>newest period</source>
        <translation>neuester Zeitraum</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>no base</source>
        <translation>Bezug fehlt</translation>
    </message>
    <message>
        <source>no capacity is known</source>
        <translation>keine Platzzahl bekannt</translation>
    </message>
    <message>
        <source>no entry</source>
        <translation>kein Eintrag</translation>
    </message>
    <message>
        <source>no indicator</source>
        <translation>kein Indikator</translation>
    </message>
    <message>
        <source>no level</source>
        <translation>keiner Ebene</translation>
    </message>
    <message>
        <source>no level, only the municipality</source>
        <translation>keiner Ebene, nur der Kommune</translation>
    </message>
    <message>
        <source>no per cent (0 before)</source>
        <translation>keine Prozentangabe (vorher 0)</translation>
    </message>
    <message>
        <source>no period</source>
        <translation>kein Zeitraum</translation>
    </message>
    <message>
        <source>no published value</source>
        <translation>kein veröffentlichter Wert</translation>
    </message>
    <message>
        <source>no rate</source>
        <translation>keine Quote</translation>
    </message>
    <message>
        <source>no value (missing)</source>
        <translation>kein Wert (fehlt)</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>none chosen yet</source>
        <translation>noch keiner gewählt</translation>
    </message>
    <message>
        <source>none yet, on no map</source>
        <translation>noch keiner, auf keiner Karte</translation>
    </message>
    <message>
        <source>none, each level has its own values</source>
        <translation>keine, jede Ebene hat eigene Werte</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>entfällt</translation>
    </message>
    <message>
        <source>not cleared for this audience</source>
        <translation>für diesen Kreis nicht freigegeben</translation>
    </message>
    <message>
        <source>not placed</source>
        <translation>ohne Lage</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>not stated: hidden by us or by the source because it would tell about few people</source>
        <translation>keine Angabe: durch uns oder die Quelle verborgen, weil es über wenige Personen Auskunft gäbe</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>nothing in the table decides; set number_format in the profile otherwise</source>
        <translation>nichts in der Tabelle entscheidet es; sonst number_format im Profil setzen</translation>
    </message>
    <message>
        <source>numerator of {}</source>
        <translation>Zähler von {}</translation>
    </message>
    <message>
        <source>numerator “{}”</source>
        <translation>Zähler „{}“</translation>
    </message>
    <message>
        <source>of {}, made with KECK for QGIS</source>
        <translation>vom {}, erstellt mit KECK für QGIS</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>only in 1 area ({1})</source>
        <translation>nur in 1 Gebiet ({1})</translation>
    </message>
    <message>
        <source>only in {0} areas ({1})</source>
        <translation>nur in {0} Gebieten ({1})</translation>
    </message>
    <message>
        <source>other columns of the table are written so; set number_format in the profile otherwise</source>
        <translation>andere Spalten der Tabelle sind so geschrieben; sonst number_format im Profil setzen</translation>
    </message>
    <message>
        <source>per 100</source>
        <translation>je 100</translation>
    </message>
    <message>
        <source>percentage points</source>
        <translation>Prozentpunkte</translation>
    </message>
    <message>
        <source>period, such as '2022' or '31.12.2022'; the newest one where it is left out</source>
        <translation>Zeitraum, etwa '2022' oder '31.12.2022'; ohne Angabe der neueste</translation>
    </message>
    <message>
        <source>persons</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>places</source>
        <translation>Plätze</translation>
    </message>
    <message>
        <source>protects others</source>
        <translation>schützt andere</translation>
    </message>
    <message>
        <source>protects {}</source>
        <translation>schützt {}</translation>
    </message>
    <message>
        <source>quarter {} of {}</source>
        <translation>{}. Quartal {}</translation>
    </message>
    <message>
        <source>r = {} over {} areas.</source>
        <translation>r = {} über {} Gebiete.</translation>
    </message>
    <message>
        <source>rank {} of {}</source>
        <translation>Rang {} von {}</translation>
    </message>
    <message>
        <source>rate</source>
        <translation>Quote</translation>
    </message>
    <message>
        <source>recognise</source>
        <translation>erkennen</translation>
    </message>
    <message>
        <source>recognised automatically</source>
        <translation>wird erkannt</translation>
    </message>
    <message>
        <source>release {}</source>
        <translation>Freigabe {}</translation>
    </message>
    <message>
        <source>released</source>
        <translation>freigegeben</translation>
    </message>
    <message>
        <source>replaced by something else ({})</source>
        <translation>durch anderes ersetzt ({})</translation>
    </message>
    <message>
        <source>row {}</source>
        <translation>Zeile {}</translation>
    </message>
    <message>
        <source>rows {}</source>
        <translation>Zeilen {}</translation>
    </message>
    <message>
        <source>school year {}</source>
        <translation>Schuljahr {}</translation>
    </message>
    <message>
        <source>schwelle and nullen_verbergen change nothing here: they are for counts of persons and rates.</source>
        <translation>schwelle und nullen_verbergen bewirken hier nichts: Sie gelten für Anzahlen von Personen und für Quoten.</translation>
    </message>
    <message>
        <source>schwelle {} is weaker than the rule of the atlas, which hides up to {}: it can only be stricter.</source>
        <translation>schwelle {} ist schwächer als die Regel des Atlas, die bis {} verbirgt: Sie kann nur strenger sein.</translation>
    </message>
    <message>
        <source>several, with their number</source>
        <translation>mehrere, mit Anzahl</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>gezeigt</translation>
    </message>
    <message>
        <source>small base</source>
        <translation>kleine Basis</translation>
    </message>
    <message>
        <source>small base: the rate rests on few persons</source>
        <translation>kleine Basis: die Quote beruht auf wenigen Personen</translation>
    </message>
    <message>
        <source>small count</source>
        <translation>kleine Zahl</translation>
    </message>
    <message>
        <source>small counts could be narrowed down whatever else is hidden</source>
        <translation>kleine Zahlen ließen sich eingrenzen, was auch sonst verborgen wird</translation>
    </message>
    <message>
        <source>small rest</source>
        <translation>kleiner Rest</translation>
    </message>
    <message>
        <source>sum of the finer areas</source>
        <translation>Summe der feineren Gebiete</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>taking over {} files</source>
        <translation>{} Dateien übernehmen</translation>
    </message>
    <message>
        <source>teil_von leads back to itself: {}</source>
        <translation>teil_von führt im Kreis: {}</translation>
    </message>
    <message>
        <source>teil_von: “{}” and its part must both be counts, or both measures.</source>
        <translation>teil_von: „{}“ und sein Teil müssen beide Anzahlen oder beide Messgrößen sein.</translation>
    </message>
    <message>
        <source>teil_von: “{}” is not of the form TOTAL:Gliederung</source>
        <translation>teil_von: „{}“ hat nicht die Form GESAMT:Gliederung</translation>
    </message>
    <message>
        <source>term hidden</source>
        <translation>Zähler oder Nenner</translation>
    </message>
    <message>
        <source>the average weighted by the denominators</source>
        <translation>der mit den Nennern gewichtete Durchschnitt</translation>
    </message>
    <message>
        <source>the check of the masked values objects</source>
        <translation>die Prüfung der verborgenen Werte hat Einwände</translation>
    </message>
    <message>
        <source>the drive is full.</source>
        <translation>Das Laufwerk ist voll.</translation>
    </message>
    <message>
        <source>the indicator counts whole numbers</source>
        <translation>der Indikator zählt ganze Zahlen</translation>
    </message>
    <message>
        <source>the indicator makes no sense for this area, or per cent of 0</source>
        <translation>der Indikator ist auf dieses Gebiet nicht anwendbar, oder es wären Prozent von 0</translation>
    </message>
    <message>
        <source>the newest one of the persons chosen above</source>
        <translation>der neueste der oben gewählten Personen</translation>
    </message>
    <message>
        <source>the number of people it rests on is not held</source>
        <translation>die Bezugszahl (Personen) liegt nicht vor</translation>
    </message>
    <message>
        <source>the other cells of the column are written so</source>
        <translation>die übrigen Zellen der Spalte sind so geschrieben</translation>
    </message>
    <message>
        <source>the profile says so</source>
        <translation>so steht es im Profil</translation>
    </message>
    <message>
        <source>the sum</source>
        <translation>die Summe</translation>
    </message>
    <message>
        <source>the unweighted average</source>
        <translation>der ungewichtete Durchschnitt</translation>
    </message>
    <message>
        <source>these fields are missing: {}</source>
        <translation>diese Felder fehlen: {}</translation>
    </message>
    <message>
        <source>this is no folder in which files can be made.</source>
        <translation>Das ist kein Ordner, in dem sich Dateien anlegen lassen.</translation>
    </message>
    <message>
        <source>title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>told before</source>
        <translation>schon gezeigt</translation>
    </message>
    <message>
        <source>total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>total per area = 100</source>
        <translation>Gesamtwert je Gebiet = 100</translation>
    </message>
    <message>
        <source>trying out files</source>
        <translation>Dateien erproben</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>unclear</source>
        <translation>unklar</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>value as a text with its unit, or n/s, missing, not applicable</source>
        <translation>Wert als Text mit Einheit, sonst k. A., fehlt oder entfällt</translation>
    </message>
    <message>
        <source>value, a number; NULL where it is hidden or missing</source>
        <translation>Wert als Zahl; NULL, wo er geheim ist oder fehlt</translation>
    </message>
    <message>
        <source>values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>weighted by the denominator</source>
        <translation>mit dem Nenner gewichtet</translation>
    </message>
    <message>
        <source>with capacity</source>
        <translation>mit Platzzahl</translation>
    </message>
    <message>
        <source>with every update of the facilities</source>
        <translation>mit jeder Aktualisierung der Einrichtungen</translation>
    </message>
    <message>
        <source>with “{}”</source>
        <translation>mit „{}“</translation>
    </message>
    <message>
        <source>withdrawing import {}</source>
        <translation>Rücknahme von Import {}</translation>
    </message>
    <message>
        <source>withdrawing imports</source>
        <translation>Importe zurücknehmen</translation>
    </message>
    <message>
        <source>withdrawn {}</source>
        <translation>zurückgenommen {}</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>ohne Namen</translation>
    </message>
    <message>
        <source>without a place</source>
        <translation>ohne Ort</translation>
    </message>
    <message>
        <source>would tell a zero</source>
        <translation>verriete eine 0</translation>
    </message>
    <message>
        <source>writing is not permitted here.</source>
        <translation>Schreiben ist hier nicht erlaubt.</translation>
    </message>
    <message>
        <source>year {}</source>
        <translation>Jahr {}</translation>
    </message>
    <message>
        <source>yearly</source>
        <translation>jährlich</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>{}
now</source>
        <translation>{}
bisher</translation>
    </message>
    <message>
        <source>{}
then</source>
        <translation>{}
neu</translation>
    </message>
    <message>
        <source>{} (and in {} further cells)</source>
        <translation>{} (und in {} weiteren Zellen)</translation>
    </message>
    <message>
        <source>{} (average per area: {})</source>
        <translation>{} (Durchschnitt je Gebiet: {})</translation>
    </message>
    <message>
        <source>{} (average: {})</source>
        <translation>{} (Durchschnitt: {})</translation>
    </message>
    <message>
        <source>{} (copy)</source>
        <translation>{} (Kopie)</translation>
    </message>
    <message>
        <source>{} (denominator)</source>
        <translation>{} (Nenner)</translation>
    </message>
    <message>
        <source>{} (numerator)</source>
        <translation>{} (Zähler)</translation>
    </message>
    <message>
        <source>{} ({} times)</source>
        <translation>{} ({}-mal)</translation>
    </message>
    <message>
        <source>{} addresses, by which facilities without coordinates are placed</source>
        <translation>{} Adressen, mit denen Einrichtungen ohne Koordinaten verortet werden</translation>
    </message>
    <message>
        <source>{} against {}</source>
        <translation>{} gegenüber {}</translation>
    </message>
    <message>
        <source>{} alone</source>
        <translation>nur {}</translation>
    </message>
    <message>
        <source>{} and more</source>
        <translation>{} und mehr</translation>
    </message>
    <message>
        <source>{} areas have been found.</source>
        <translation>{} Gebiete gefunden.</translation>
    </message>
    <message>
        <source>{} areas, keys such as {}</source>
        <translation>{} Gebiete, Schlüssel wie {}</translation>
    </message>
    <message>
        <source>{} classes were asked for; possible are 1 to {}.</source>
        <translation>{} Klassen wurden verlangt; möglich sind 1 bis {}.</translation>
    </message>
    <message>
        <source>{} errors</source>
        <translation>{} Fehler</translation>
    </message>
    <message>
        <source>{} facilities</source>
        <translation>{} Einrichtungen</translation>
    </message>
    <message>
        <source>{} files; each stands in the journal of imports and can be withdrawn there</source>
        <translation>{} Dateien; jede lässt sich im Importjournal zurücknehmen</translation>
    </message>
    <message>
        <source>{} hidden or missing counts of persons were held against all published figures.</source>
        <translation>{} verborgene oder fehlende Personenzahlen wurden gegen alle veröffentlichten Zahlen gehalten.</translation>
    </message>
    <message>
        <source>{} imports would be withdrawn together, all or none.</source>
        <translation>{} Importe würden zusammen zurückgenommen, alle oder keiner.</translation>
    </message>
    <message>
        <source>{} in the holdings since this edition{}.</source>
        <translation>{} im Datenbestand seit dieser Ausgabe{}.</translation>
    </message>
    <message>
        <source>{} in total</source>
        <translation>{} insgesamt</translation>
    </message>
    <message>
        <source>{} in total: {}</source>
        <translation>{} insgesamt: {}</translation>
    </message>
    <message>
        <source>{} in {} groups</source>
        <translation>{} in {} Gruppen</translation>
    </message>
    <message>
        <source>{} in {}; empty: without a place</source>
        <translation>{} in {}; leer: ohne Ort</translation>
    </message>
    <message>
        <source>{} indicators</source>
        <translation>{} Indikatoren</translation>
    </message>
    <message>
        <source>{} indicators are new, {} known ones take the place of what was held.</source>
        <translation>{} Indikatoren sind neu, {} bekannte ersetzen die bisherigen.</translation>
    </message>
    <message>
        <source>{} indicators were asked for as columns; a map carries at most {}.</source>
        <translation>{} Indikatoren wurden als Säulen verlangt; eine Karte trägt höchstens {}.</translation>
    </message>
    <message>
        <source>{} indicators, level “{}” with {} areas.</source>
        <translation>{} Indikatoren, Ebene „{}“ mit {} Gebieten.</translation>
    </message>
    <message>
        <source>{} indicators.</source>
        <translation>{} Indikatoren.</translation>
    </message>
    <message>
        <source>{} is compared with itself.</source>
        <translation>{} wird mit sich selbst verglichen.</translation>
    </message>
    <message>
        <source>{} is left out, but would be published</source>
        <translation>{} bleibt zurück, würde aber veröffentlicht</translation>
    </message>
    <message>
        <source>{} lie outside the municipality as the level “{}” shows it.</source>
        <translation>{} liegen außerhalb der Kommune nach der Ebene „{}“.</translation>
    </message>
    <message>
        <source>{} m would be possible with the grid file {}, which is missing here.</source>
        <translation>{} m wären mit der Gitterdatei {} möglich, die hier fehlt.</translation>
    </message>
    <message>
        <source>{} names the indicator itself.</source>
        <translation>{} nennt den Indikator selbst.</translation>
    </message>
    <message>
        <source>{} names “{}”, which is neither a count nor a measure.</source>
        <translation>{} nennt „{}“; das ist weder eine Anzahl noch eine Messgröße.</translation>
    </message>
    <message>
        <source>{} names “{}”, which the catalogue does not hold.</source>
        <translation>{} nennt „{}“; diesen Indikator gibt es im Katalog nicht.</translation>
    </message>
    <message>
        <source>{} of {}</source>
        <translation>{} von {}</translation>
    </message>
    <message>
        <source>{} of {} areas are left out: one of their values is hidden or missing.</source>
        <translation>{} von {} Gebieten fehlen im Diagramm: einer ihrer Werte ist verborgen oder fehlt.</translation>
    </message>
    <message>
        <source>{} of {} areas are left out: their values are hidden or missing.</source>
        <translation>{} von {} Gebieten fehlen im Diagramm: ihr Wert ist verborgen oder fehlt.</translation>
    </message>
    <message>
        <source>{} of {} cells are hidden ({} %)</source>
        <translation>{} von {} Zellen sind verborgen ({} %)</translation>
    </message>
    <message>
        <source>{} of {} files will be taken over together; each can be withdrawn afterwards.</source>
        <translation>{} von {} Dateien werden gemeinsam übernommen; jede lässt sich danach zurücknehmen.</translation>
    </message>
    <message>
        <source>{} of {} values are hidden or missing; the lines break there.</source>
        <translation>{} von {} Werten sind verborgen oder fehlen; dort brechen die Linien ab.</translation>
    </message>
    <message>
        <source>{} of “{}” in the area</source>
        <translation>{} von „{}“ im Gebiet</translation>
    </message>
    <message>
        <source>{} per 100 {} in the area</source>
        <translation>{} je 100 {} im Gebiet</translation>
    </message>
    <message>
        <source>{} rates are marked “small base”.</source>
        <translation>{} Quoten sind mit „kleine Basis“ gekennzeichnet.</translation>
    </message>
    <message>
        <source>{} structural zeros</source>
        <translation>{} strukturelle Nullen</translation>
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
        <source>{} values of one indicator, {}, {}</source>
        <translation>{} Werte zu einem Indikator, {}, {}</translation>
    </message>
    <message>
        <source>{} values of {} indicators, {}, {}</source>
        <translation>{} Werte zu {} Indikatoren, {}, {}</translation>
    </message>
    <message>
        <source>{} warnings</source>
        <translation>{} Warnungen</translation>
    </message>
    <message>
        <source>{} would be again as before, from import {}.</source>
        <translation>Wieder wie zuvor: {}, aus Import {}.</translation>
    </message>
    <message>
        <source>{} would be again as before.</source>
        <translation>Wieder wie zuvor: {}.</translation>
    </message>
    <message>
        <source>{} would vanish.</source>
        <translation>Es verschwinden: {}.</translation>
    </message>
    <message>
        <source>{} {}: the breakdowns of {} give different figures; the first one counts.</source>
        <translation>{} {}: Die Gliederungen von {} ergeben verschiedene Zahlen; die erste gilt.</translation>
    </message>
    <message>
        <source>{} {}: the levels below {} give different figures; the first one counts.</source>
        <translation>{} {}: Die Ebenen unterhalb von {} ergeben verschiedene Werte; die erste gilt.</translation>
    </message>
    <message>
        <source>{} {}: {} was delivered as {}, its areas sum to {}. The former stays.</source>
        <translation>{} {}: {} wurde mit {} geliefert, die Summe der Gebiete ist {}. Der gelieferte Wert bleibt.</translation>
    </message>
    <message>
        <source>{} {}: {} was delivered as {}, its parts sum to {}. The former stays.</source>
        <translation>{} {}: {} wurde mit {} geliefert, die Summe der Teile ist {}. Der gelieferte Wert bleibt.</translation>
    </message>
    <message>
        <source>{} {}: {} was delivered as {}, numerator and denominator give {}. The latter counts.</source>
        <translation>{} {}: {} wurde mit {} geliefert, Zähler und Nenner ergeben {}. Letzteres gilt.</translation>
    </message>
    <message>
        <source>{} {}: {} was delivered as {}, the average of its areas is {}. The former stays.</source>
        <translation>{} {}: {} wurde mit {} geliefert, der Durchschnitt der Gebiete ist {}. Der gelieferte Wert bleibt.</translation>
    </message>
    <message>
        <source>{} – without a place</source>
        <translation>{} – ohne Ort</translation>
    </message>
    <message>
        <source>{} “{}”</source>
        <translation>{} „{}“</translation>
    </message>
    <message>
        <source>{}, edition {} for: {}, as of {}</source>
        <translation>{}, Ausgabe {} für: {}, Stand {}</translation>
    </message>
    <message>
        <source>{}, import {}: it can be withdrawn in the journal of imports.</source>
        <translation>{}, Import {}: Er lässt sich im Importjournal zurücknehmen.</translation>
    </message>
    <message>
        <source>{}, next edition for: {}. As of {}.</source>
        <translation>{}, nächste Ausgabe für: {}. Stand {}.</translation>
    </message>
    <message>
        <source>{}, withdrawn</source>
        <translation>{}, zurückgenommen</translation>
    </message>
    <message>
        <source>{}, within “{}”</source>
        <translation>{}, innerhalb von „{}“</translation>
    </message>
    <message>
        <source>{}, {} without a place</source>
        <translation>{}, {} ohne Ort</translation>
    </message>
    <message>
        <source>{}, {}, area {} is no finite number.</source>
        <translation>{}, {}, Gebiet {} ist keine endliche Zahl.</translation>
    </message>
    <message>
        <source>{}: a click leads to its cells, one after the other</source>
        <translation>{}: Ein Klick führt zu den Feldern, eins nach dem anderen</translation>
    </message>
    <message>
        <source>{}: a further column that may enter editions</source>
        <translation>{}: weitere Spalte, die in Ausgaben darf</translation>
    </message>
    <message>
        <source>{}: a further column that stays in the holdings</source>
        <translation>{}: weitere Spalte, die im Datenbestand bleibt</translation>
    </message>
    <message>
        <source>{}: a hidden count could be narrowed down</source>
        <translation>{}: Eine verborgene Fallzahl ließe sich eingrenzen</translation>
    </message>
    <message>
        <source>{}: a hidden value would be published</source>
        <translation>{}: Ein verborgener Wert würde veröffentlicht</translation>
    </message>
    <message>
        <source>{}: a proof does not fit the cells</source>
        <translation>{}: Ein Nachweis passt nicht zu den Zellen</translation>
    </message>
    <message>
        <source>{}: a proof holds a count that does not exist</source>
        <translation>{}: Ein Nachweis enthält eine Anzahl, die es nicht gibt</translation>
    </message>
    <message>
        <source>{}: a small count would be published</source>
        <translation>{}: Eine kleine Fallzahl würde veröffentlicht</translation>
    </message>
    <message>
        <source>{}: a term of this value is hidden</source>
        <translation>{}: Zähler oder Nenner dieses Werts ist verborgen</translation>
    </message>
    <message>
        <source>{}: all but a few of a base would be published</source>
        <translation>{}: Bis auf wenige würde die ganze Bezugsgröße veröffentlicht</translation>
    </message>
    <message>
        <source>{}: all values lie between 0 and 1, but the unit is {}. Set the scale {} in the profile if shares of 1 are meant.</source>
        <translation>{}: Alle Werte liegen zwischen 0 und 1, die Einheit ist aber {}. Sind Anteile an 1 gemeint, setzen Sie scale {} im Profil.</translation>
    </message>
    <message>
        <source>{}: another value would be published</source>
        <translation>{}: Ein anderer Wert würde veröffentlicht</translation>
    </message>
    <message>
        <source>{}: facilities</source>
        <translation>{}: Einrichtungen</translation>
    </message>
    <message>
        <source>{}: from {} to {}.</source>
        <translation>{}: von {} nach {}.</translation>
    </message>
    <message>
        <source>{}: its cells do not fit the areas</source>
        <translation>{}: Die Zellen passen nicht zu den Gebieten</translation>
    </message>
    <message>
        <source>{}: its status tells a hidden zero</source>
        <translation>{}: Der Status verrät eine verborgene Null</translation>
    </message>
    <message>
        <source>{}: more than one proof holds this count</source>
        <translation>{}: Mehr als ein Nachweis enthält diese Anzahl</translation>
    </message>
    <message>
        <source>{}: not all parts have figures; the total is {}.</source>
        <translation>{}: Nicht alle Teile haben Zahlen; die Summe ist {}.</translation>
    </message>
    <message>
        <source>{}: nothing proves that this unknown count stays unknown</source>
        <translation>{}: Für diese unbekannte Anzahl fehlt der Nachweis, dass sie unbekannt bleibt</translation>
    </message>
    <message>
        <source>{}: numerator and denominator are not held everywhere; {} values stay as they were given.</source>
        <translation>{}: Zähler und Nenner liegen nicht überall vor; {} Werte bleiben, wie sie geliefert wurden.</translation>
    </message>
    <message>
        <source>{}: places</source>
        <translation>{}: Plätze</translation>
    </message>
    <message>
        <source>{}: places per 100 of</source>
        <translation>{}: Plätze je 100</translation>
    </message>
    <message>
        <source>{}: places per 100 {}</source>
        <translation>{}: Plätze je 100 {}</translation>
    </message>
    <message>
        <source>{}: status</source>
        <translation>{}: Status</translation>
    </message>
    <message>
        <source>{}: the few others of its base could be narrowed down</source>
        <translation>{}: Die wenigen Übrigen der Bezugsgröße ließen sich eingrenzen</translation>
    </message>
    <message>
        <source>{}: the ledger does not fit the areas</source>
        <translation>{}: Das Freigabebuch passt nicht zu den Gebieten</translation>
    </message>
    <message>
        <source>{}: the parts of “{}” do not sum to the whole in {}.</source>
        <translation>{}: Die Teile von „{}“ ergeben nicht das Ganze in {}.</translation>
    </message>
    <message>
        <source>{}: the parts of “{}” exceed the whole in {}.</source>
        <translation>{}: Die Teile von „{}“ übersteigen das Ganze in {}.</translation>
    </message>
    <message>
        <source>{}: the parts sum to {}, the total is {}; left over: {}.</source>
        <translation>{}: Die Teile ergeben {}, die Summe ist {}; es bleiben: {}.</translation>
    </message>
    <message>
        <source>{}: the parts sum to {}, which is the total.</source>
        <translation>{}: Die Teile ergeben {}; das ist die Summe.</translation>
    </message>
    <message>
        <source>{}: the parts sum to {}; the total was not delivered.</source>
        <translation>{}: Die Teile ergeben {}; die Summe selbst wurde nicht geliefert.</translation>
    </message>
    <message>
        <source>{}: the proof begins with figures that do not add up</source>
        <translation>{}: Der Nachweis geht von Zahlen aus, die nicht aufgehen</translation>
    </message>
    <message>
        <source>{}: the proof breaks a sum</source>
        <translation>{}: Der Nachweis verletzt eine Summe</translation>
    </message>
    <message>
        <source>{}: the proof contradicts what is known or shown</source>
        <translation>{}: Der Nachweis widerspricht dem, was bekannt oder gezeigt ist</translation>
    </message>
    <message>
        <source>{}: the proof lacks this cell</source>
        <translation>{}: Dem Nachweis fehlt diese Zelle</translation>
    </message>
    <message>
        <source>{}: the row “{}” cannot be compared with the areas; {} is kept as delivered.</source>
        <translation>{}: Die Zeile „{}“ lässt sich nicht mit den Gebieten vergleichen; {} bleibt wie geliefert.</translation>
    </message>
    <message>
        <source>{}: the row “{}” gives {}, the unweighted average of the areas, but the indicator is to be weighted and its denominators are not known; the figure is not taken.</source>
        <translation>{}: Die Zeile „{}“ nennt {}, den ungewichteten Durchschnitt der Gebiete; der Indikator ist aber zu gewichten, und seine Nenner sind nicht bekannt. Die Zahl wird nicht übernommen.</translation>
    </message>
    <message>
        <source>{}: the row “{}” gives {}, which is the average of the areas and not their sum; it is not taken.</source>
        <translation>{}: Die Zeile „{}“ nennt {}; das ist der Durchschnitt der Gebiete und nicht ihre Summe und wird nicht übernommen.</translation>
    </message>
    <message>
        <source>{}: the row “{}” gives {}, {} of the areas is {}.</source>
        <translation>{}: Die Zeile „{}“ nennt {}, {} der Gebiete ist {}.</translation>
    </message>
    <message>
        <source>{}: the row “{}” gives {}, {} of the areas is {}; they agree.</source>
        <translation>{}: Die Zeile „{}“ nennt {}, {} der Gebiete ist {}; beide stimmen überein.</translation>
    </message>
    <message>
        <source>{}: the total is {}.</source>
        <translation>{}: Die Summe ist {}.</translation>
    </message>
    <message>
        <source>{}: without denominators no weighted average can be computed; {} of the row “{}” is kept as delivered.</source>
        <translation>{}: Ohne Nenner lässt sich kein gewichteter Durchschnitt berechnen; {} aus der Zeile „{}“ bleibt wie geliefert.</translation>
    </message>
    <message>
        <source>{}: {} of {} cells are hidden ({} %).</source>
        <translation>{}: {} von {} Zellen sind verborgen ({} %).</translation>
    </message>
    <message>
        <source>{}: {} of {} cells would be hidden ({} %); now they are {} ({} %).</source>
        <translation>{}: {} von {} Zellen wären verborgen ({} %); bisher sind es {} ({} %).</translation>
    </message>
    <message>
        <source>{}: “{}” is none of: {}</source>
        <translation>{}: „{}“ ist nicht erlaubt, sondern: {}</translation>
    </message>
    <message>
        <source>{}{}, change in per cent, {} against {}</source>
        <translation>{}{}, Veränderung in Prozent, {} gegenüber {}</translation>
    </message>
    <message>
        <source>{}{}, change, {} against {}</source>
        <translation>{}{}, Veränderung, {} gegenüber {}</translation>
    </message>
    <message>
        <source>× 1,000 (thousands)</source>
        <translation>× 1.000 (Tausend)</translation>
    </message>
    <message>
        <source>× 100 (shares of 1 as per cent)</source>
        <translation>× 100 (Anteile von 1 als Prozent)</translation>
    </message>
    <message>
        <source>÷ 1,000</source>
        <translation>÷ 1.000</translation>
    </message>
    <message>
        <source>÷ 100</source>
        <translation>÷ 100</translation>
    </message>
    <message>
        <source>– please choose –</source>
        <translation>– bitte wählen –</translation>
    </message>
    <message>
        <source>“coordinates” names the columns “x” and “y”, or one column “xy”.</source>
        <translation>„coordinates“ nennt die Spalten „x“ und „y“ oder eine Spalte „xy“.</translation>
    </message>
    <message>
        <source>“{}”</source>
        <translation>„{}“</translation>
    </message>
    <message>
        <source>“{}” &amp;means</source>
        <translation>„{}“ &amp;bedeutet</translation>
    </message>
    <message>
        <source>“{}” ({} …)</source>
        <translation>„{}“ ({} …)</translation>
    </message>
    <message>
        <source>“{}” ({})</source>
        <translation>„{}“ ({})</translation>
    </message>
    <message>
        <source>“{}” ({}) does not count persons.</source>
        <translation>„{}“ ({}) zählt keine Personen.</translation>
    </message>
    <message>
        <source>“{}” ({}) is in the catalogue, but with another kind, numerator or denominator.</source>
        <translation>„{}“ ({}) steht im Katalog, aber mit anderer Art, anderem Zähler oder Nenner.</translation>
    </message>
    <message>
        <source>“{}” ({}): a count that it rests on is left out</source>
        <translation>„{}“ ({}): Eine Anzahl, auf der er beruht, bleibt zurück</translation>
    </message>
    <message>
        <source>“{}” ({}): all but a few of its base are meant, and that is published ({})</source>
        <translation>„{}“ ({}): Alle bis auf wenige der Basis sind gemeint, und das ist veröffentlicht ({})</translation>
    </message>
    <message>
        <source>“{}” ({}): all its values would be hidden</source>
        <translation>„{}“ ({}): alle Werte wären k. A.</translation>
    </message>
    <message>
        <source>“{}” ({}): cleared for nobody</source>
        <translation>„{}“ ({}): für niemanden freigegeben</translation>
    </message>
    <message>
        <source>“{}” ({}): hidden counts follow exactly from published figures, though they are not small ({})</source>
        <translation>„{}“ ({}): Verborgene Zahlen folgen genau aus veröffentlichten; klein sind sie nicht ({})</translation>
    </message>
    <message>
        <source>“{}” ({}): hidden small counts follow exactly from published figures ({})</source>
        <translation>„{}“ ({}): Verborgene kleine Zahlen folgen genau aus veröffentlichten ({})</translation>
    </message>
    <message>
        <source>“{}” ({}): it is shown where a count that it rests on is hidden ({})</source>
        <translation>„{}“ ({}): Der Wert ist gezeigt, wo eine Anzahl verborgen ist, auf der er beruht ({})</translation>
    </message>
    <message>
        <source>“{}” ({}): linked counts are protected with the Python package scipy, which is missing here</source>
        <translation>„{}“ ({}): verknüpfte Anzahlen schützt das Python-Paket scipy, das hier fehlt</translation>
    </message>
    <message>
        <source>“{}” ({}): published figures contradict one another; what follows from them was not tried ({})</source>
        <translation>„{}“ ({}): Veröffentlichte Zahlen widersprechen einander; was aus ihnen folgt, wurde nicht versucht ({})</translation>
    </message>
    <message>
        <source>“{}” ({}): published figures narrow down hidden small counts ({})</source>
        <translation>„{}“ ({}): Veröffentlichte Zahlen engen verborgene kleine Zahlen ein ({})</translation>
    </message>
    <message>
        <source>“{}” ({}): published figures narrow down the few others of its base ({})</source>
        <translation>„{}“ ({}): Veröffentlichte Zahlen engen die wenigen Übrigen der Basis ein ({})</translation>
    </message>
    <message>
        <source>“{}” ({}): small counts could be narrowed down</source>
        <translation>„{}“ ({}): Kleine Fallzahlen ließen sich eingrenzen</translation>
    </message>
    <message>
        <source>“{}” ({}): small counts of persons are published ({})</source>
        <translation>„{}“ ({}): Kleine Personenzahlen sind veröffentlicht ({})</translation>
    </message>
    <message>
        <source>“{}” ({}): the check of the masked values objects</source>
        <translation>„{}“ ({}): von der Prüfung der maskierten Werte beanstandet</translation>
    </message>
    <message>
        <source>“{}” ({}): the ledger does not say that this release told these figures.</source>
        <translation>„{}“ ({}): Laut Freigabebuch hat diese Ausgabe diese Zahlen nicht genannt.</translation>
    </message>
    <message>
        <source>“{}” ({}): the number of people it rests on is not held</source>
        <translation>„{}“ ({}): Es ist nicht bekannt, auf wie vielen Personen er beruht; dazu fehlt der Nenner</translation>
    </message>
    <message>
        <source>“{}” ({}): values have more decimals than are printed, and tell what they were made of ({})</source>
        <translation>„{}“ ({}): Werte haben mehr Nachkommastellen als gedruckt werden und verraten, woraus sie gerechnet sind ({})</translation>
    </message>
    <message>
        <source>“{}” ({}): what follows for its hidden counts could not be decided in time ({})</source>
        <translation>„{}“ ({}): Was für die verborgenen Zahlen folgt, war nicht in angemessener Zeit zu entscheiden ({})</translation>
    </message>
    <message>
        <source>“{}” ({}): with its base it may tell small counts of persons ({})</source>
        <translation>„{}“ ({}): Mit der Basis kann der Wert kleine Personenzahlen verraten ({})</translation>
    </message>
    <message>
        <source>“{}” ({}): with its base it tells small counts of persons ({})</source>
        <translation>„{}“ ({}): Mit der Basis verrät der Wert kleine Personenzahlen ({})</translation>
    </message>
    <message>
        <source>“{}” ({}): zeros are published; that is right where nobody can be, and nowhere else ({})</source>
        <translation>„{}“ ({}): Nullen sind veröffentlicht; das ist nur richtig, wo niemand sein kann ({})</translation>
    </message>
    <message>
        <source>“{}” ({}): “not applicable” may say that a hidden count is 0 ({})</source>
        <translation>„{}“ ({}): „entfällt“ kann verraten, dass eine verborgene Anzahl 0 ist ({})</translation>
    </message>
    <message>
        <source>“{}” and “{}” would have the same indicator.</source>
        <translation>„{}“ und „{}“ hätten denselben Indikator.</translation>
    </message>
    <message>
        <source>“{}” are no priorities.</source>
        <translation>„{}“ sind keine Prioritäten.</translation>
    </message>
    <message>
        <source>“{}” can be read here, but not written.</source>
        <translation>„{}“ lässt sich hier lesen, aber nicht schreiben.</translation>
    </message>
    <message>
        <source>“{}” cannot be opened.</source>
        <translation>„{}“ kann nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>“{}” cannot be reached: {}</source>
        <translation>„{}“ ist nicht erreichbar: {}</translation>
    </message>
    <message>
        <source>“{}” cannot be read as an edition.</source>
        <translation>„{}“ lässt sich nicht als Ausgabe lesen.</translation>
    </message>
    <message>
        <source>“{}” cannot be read: {}</source>
        <translation>„{}“ ist nicht lesbar: {}</translation>
    </message>
    <message>
        <source>“{}” cannot lie in “{}”, which does not stand above it.</source>
        <translation>„{}“ kann nicht in „{}“ liegen, die nicht darüber steht.</translation>
    </message>
    <message>
        <source>“{}” counts no persons: it is never hidden, and needs no structural zeros.</source>
        <translation>„{}“ zählt keine Personen: Der Indikator wird nie verdeckt und braucht keine strukturellen Nullen.</translation>
    </message>
    <message>
        <source>“{}” divides by “{}” already.</source>
        <translation>„{}“ ist bereits nach „{}“ gegliedert.</translation>
    </message>
    <message>
        <source>“{}” does not suit the parameter {}.</source>
        <translation>„{}“ passt nicht zum Parameter {}.</translation>
    </message>
    <message>
        <source>“{}” ends in none of the known formats.</source>
        <translation>„{}“ endet auf keines der bekannten Formate.</translation>
    </message>
    <message>
        <source>“{}” exists already.</source>
        <translation>„{}“ gibt es schon.</translation>
    </message>
    <message>
        <source>“{}” gave no map of “{}”.</source>
        <translation>„{}“ gab keine Karte „{}“.</translation>
    </message>
    <message>
        <source>“{}” has a new breakdown “{}”; new in the catalogue: {}</source>
        <translation>„{}“ hat eine neue Gliederung „{}“; neu im Katalog: {}</translation>
    </message>
    <message>
        <source>“{}” has areas or points, but no field with keys or names.</source>
        <translation>„{}“ hat Flächen oder Punkte, aber kein Feld mit Schlüsseln oder Namen.</translation>
    </message>
    <message>
        <source>“{}” has been imported before.</source>
        <translation>„{}“ wurde schon importiert.</translation>
    </message>
    <message>
        <source>“{}” has neither points nor columns with coordinates.</source>
        <translation>„{}“ hat weder Punkte noch Spalten mit Koordinaten.</translation>
    </message>
    <message>
        <source>“{}” has no breakdown “{}”.</source>
        <translation>„{}“ hat keine Gliederung „{}“.</translation>
    </message>
    <message>
        <source>“{}” has no column with names or addresses. Columns: {}.</source>
        <translation>„{}“ hat keine Spalte mit Namen oder Adressen. Spalten: {}.</translation>
    </message>
    <message>
        <source>“{}” has no layer “{}”.</source>
        <translation>„{}“ hat keinen Layer „{}“.</translation>
    </message>
    <message>
        <source>“{}” has no map with the item id “{}”.</source>
        <translation>„{}“ hat keine Karte mit der Elementkennung „{}“.</translation>
    </message>
    <message>
        <source>“{}” has no metres: areas and distances could not be measured.</source>
        <translation>„{}“ hat keine Meter: Flächen und Abstände ließen sich nicht messen.</translation>
    </message>
    <message>
        <source>“{}” has no sheet “{}”.</source>
        <translation>„{}“ hat kein Blatt „{}“.</translation>
    </message>
    <message>
        <source>“{}” has no values for {}.</source>
        <translation>„{}“ hat keine Werte für {}.</translation>
    </message>
    <message>
        <source>“{}” has nothing of which this could be measured: {}.</source>
        <translation>„{}“ enthält nichts, woran sich das messen ließe: {}.</translation>
    </message>
    <message>
        <source>“{}” has several columns with the same header: {}.</source>
        <translation>„{}“ hat mehrere Spalten mit derselben Überschrift: {}.</translation>
    </message>
    <message>
        <source>“{}” has several sheets with contents: {}.</source>
        <translation>„{}“ hat mehrere Blätter mit Inhalt: {}.</translation>
    </message>
    <message>
        <source>“{}” has the same figures as “{}” throughout: it needs no indicator of its own.</source>
        <translation>„{}“ hat durchweg dieselben Zahlen wie „{}“ und braucht keinen eigenen Indikator.</translation>
    </message>
    <message>
        <source>“{}” has the same figures as “{}” wherever both have some: what one of them hides can be read from the other. Let the column go to that indicator if it is the same.</source>
        <translation>„{}“ hat dieselben Zahlen wie „{}“, wo beide welche haben: Was der eine verbirgt, ist am anderen abzulesen. Ist es dasselbe, sollte die Spalte an jenen Indikator gehen.</translation>
    </message>
    <message>
        <source>“{}” has to be a text or a list of texts.</source>
        <translation>„{}“ muss ein Text oder eine Liste von Texten sein.</translation>
    </message>
    <message>
        <source>“{}” has to be a text.</source>
        <translation>„{}“ muss ein Text sein.</translation>
    </message>
    <message>
        <source>“{}” has to be an object.</source>
        <translation>„{}“ muss ein Objekt sein.</translation>
    </message>
    <message>
        <source>“{}” has version {}; this KECK reads version {}.</source>
        <translation>„{}“ hat Version {}; dieses KECK liest Version {}.</translation>
    </message>
    <message>
        <source>“{}” has {} rows.</source>
        <translation>„{}“ hat {} Zeilen.</translation>
    </message>
    <message>
        <source>“{}” holds no KECK holdings.</source>
        <translation>„{}“ enthält keinen KECK-Datenbestand.</translation>
    </message>
    <message>
        <source>“{}” holds no address with coordinates.</source>
        <translation>„{}“ enthält keine Adresse mit Koordinaten.</translation>
    </message>
    <message>
        <source>“{}” holds no areas.</source>
        <translation>„{}“ enthält keine Gebiete.</translation>
    </message>
    <message>
        <source>“{}” holds no facilities.</source>
        <translation>„{}“ enthält keine Einrichtungen.</translation>
    </message>
    <message>
        <source>“{}” holds no features with a geometry.</source>
        <translation>„{}“ enthält keine Objekte mit Geometrie.</translation>
    </message>
    <message>
        <source>“{}” holds no polygons.</source>
        <translation>„{}“ enthält keine Flächen.</translation>
    </message>
    <message>
        <source>“{}” holds no rows.</source>
        <translation>„{}“ enthält keine Zeilen.</translation>
    </message>
    <message>
        <source>“{}” holds {} layers: {}.</source>
        <translation>„{}“ enthält {} Layer: {}.</translation>
    </message>
    <message>
        <source>“{}” in area {} cannot be a structural zero: other values are held for {}.</source>
        <translation>„{}“ im Gebiet {} kann keine strukturelle Null sein: Für {} liegen andere Werte vor.</translation>
    </message>
    <message>
        <source>“{}” is a web page (HTML), whatever its name ends in.</source>
        <translation>„{}“ ist eine Webseite (HTML), gleich wie ihr Name endet.</translation>
    </message>
    <message>
        <source>“{}” is an old Excel file (.xls) or protected by a password.</source>
        <translation>„{}“ ist eine alte Excel-Datei (.xls) oder mit einem Kennwort geschützt.</translation>
    </message>
    <message>
        <source>“{}” is being written by another program, such as a QGIS or a backup.</source>
        <translation>„{}“ wird gerade von einem anderen Programm geschrieben, etwa einem QGIS oder einer Datensicherung.</translation>
    </message>
    <message>
        <source>“{}” is being written by {} on {} ({}, since {} UTC).</source>
        <translation>„{}“ wird gerade von {} an {} geschrieben ({}, seit {} UTC).</translation>
    </message>
    <message>
        <source>“{}” is empty.</source>
        <translation>„{}“ ist leer.</translation>
    </message>
    <message>
        <source>“{}” is given in {}; {}.</source>
        <translation>„{}“ steht in {}; {}.</translation>
    </message>
    <message>
        <source>“{}” is larger than 512 MiB.</source>
        <translation>„{}“ ist größer als 512 MiB.</translation>
    </message>
    <message>
        <source>“{}” is neither CSV nor XLSX.</source>
        <translation>„{}“ ist weder CSV noch XLSX.</translation>
    </message>
    <message>
        <source>“{}” is neither a part nor a position from 1 to {}. The parts are: {}</source>
        <translation>„{}“ ist weder ein Teil noch eine Position von 1 bis {}. Die Teile sind: {}</translation>
    </message>
    <message>
        <source>“{}” is neither an Excel workbook (.xlsx) nor a text table (CSV).</source>
        <translation>„{}“ ist weder eine Excel-Arbeitsmappe (.xlsx) noch eine Texttabelle (CSV).</translation>
    </message>
    <message>
        <source>“{}” is no JSON file.</source>
        <translation>„{}“ ist keine JSON-Datei.</translation>
    </message>
    <message>
        <source>“{}” is no coordinate reference system.</source>
        <translation>„{}“ ist kein Koordinatenbezugssystem.</translation>
    </message>
    <message>
        <source>“{}” is no count: only a count can have structural zeros.</source>
        <translation>„{}“ ist keine Anzahl: Nur eine Anzahl kann strukturelle Nullen haben.</translation>
    </message>
    <message>
        <source>“{}” is no date of boundaries.</source>
        <translation>„{}“ ist kein Gebietsstand.</translation>
    </message>
    <message>
        <source>“{}” is no encoding.</source>
        <translation>„{}“ ist keine Kodierung.</translation>
    </message>
    <message>
        <source>“{}” is no layout template.</source>
        <translation>„{}“ ist keine Layoutvorlage.</translation>
    </message>
    <message>
        <source>“{}” is no longer what it was when the change was made.</source>
        <translation>„{}“ ist nicht mehr, was sie war, als die Änderung begann.</translation>
    </message>
    <message>
        <source>“{}” is no sound Excel workbook (.xlsx).</source>
        <translation>„{}“ ist keine fehlerfreie Excel-Arbeitsmappe (.xlsx).</translation>
    </message>
    <message>
        <source>“{}” is none of: {}</source>
        <translation>„{}“ ist keines von: {}</translation>
    </message>
    <message>
        <source>“{}” is not a coordinate reference system.</source>
        <translation>„{}“ ist kein Koordinatenbezugssystem.</translation>
    </message>
    <message>
        <source>“{}” is not a count.</source>
        <translation>„{}“ ist keine Anzahl.</translation>
    </message>
    <message>
        <source>“{}” is not a list of numbers.</source>
        <translation>„{}“ ist keine Liste von Zahlen.</translation>
    </message>
    <message>
        <source>“{}” is not a period.</source>
        <translation>„{}“ ist kein Zeitraum.</translation>
    </message>
    <message>
        <source>“{}” is not a readable zip archive.</source>
        <translation>„{}“ ist kein lesbares ZIP-Archiv.</translation>
    </message>
    <message>
        <source>“{}” is not an edition.</source>
        <translation>„{}“ ist keine Ausgabe.</translation>
    </message>
    <message>
        <source>“{}” is not in the catalogue yet; a new indicator needs: {}</source>
        <translation>„{}“ steht noch nicht im Katalog; ein neuer Indikator braucht: {}</translation>
    </message>
    <message>
        <source>“{}” is not there any more, or not at the moment.</source>
        <translation>„{}“ ist nicht mehr da oder gerade nicht erreichbar.</translation>
    </message>
    <message>
        <source>“{}” is not understood.</source>
        <translation>„{}“ ist nicht zu verstehen.</translation>
    </message>
    <message>
        <source>“{}” is open for editing in a QGIS.</source>
        <translation>„{}“ ist in einem QGIS zur Bearbeitung geöffnet.</translation>
    </message>
    <message>
        <source>“{}” is open in another program or may not be read by you.</source>
        <translation>„{}“ ist in einem anderen Programm geöffnet oder darf von Ihnen nicht gelesen werden.</translation>
    </message>
    <message>
        <source>“{}” is open in another program or write-protected.</source>
        <translation>„{}“ ist in einem anderen Programm geöffnet oder schreibgeschützt.</translation>
    </message>
    <message>
        <source>“{}” is read as {} (column “{}”): {}.</source>
        <translation>„{}“ wird als {} gelesen (Spalte „{}“): {}.</translation>
    </message>
    <message>
        <source>“{}” is there already; an edition is never overwritten.</source>
        <translation>„{}“ ist schon vorhanden; eine Ausgabe wird nie überschrieben.</translation>
    </message>
    <message>
        <source>“{}” lacks columns that the profile names: {}.</source>
        <translation>In „{}“ fehlen Spalten, die das Profil nennt: {}.</translation>
    </message>
    <message>
        <source>“{}” unpacks to far more than a table holds; it was not opened.</source>
        <translation>„{}“ enthält entpackt weit mehr als eine Tabelle; die Datei wurde nicht geöffnet.</translation>
    </message>
    <message>
        <source>“{}” was made by a newer version of KECK.</source>
        <translation>„{}“ wurde mit einer neueren Version von KECK erstellt.</translation>
    </message>
    <message>
        <source>“{}” was not opened.</source>
        <translation>„{}“ wurde nicht geöffnet.</translation>
    </message>
    <message>
        <source>“{}” was not released from these holdings.</source>
        <translation>„{}“ stammt nicht aus diesem Datenbestand.</translation>
    </message>
    <message>
        <source>“{}”, entry {}: {}</source>
        <translation>„{}“, Eintrag {}: {}</translation>
    </message>
    <message>
        <source>“{}”: delivered figures do not agree with those that they are made of.</source>
        <translation>„{}“: Gelieferte Werte stimmen nicht mit denen überein, aus denen sie sich ergeben.</translation>
    </message>
    <message>
        <source>“{}”: {}</source>
        <translation>„{}“: {}</translation>
    </message>
    <message>
        <source>… and {} further errors</source>
        <translation>… und {} weitere Fehler</translation>
    </message>
    <message>
        <source>… and {} more</source>
        <translation>… und {} weitere</translation>
    </message>
</context>
</TS>
