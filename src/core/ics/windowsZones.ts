import cldr from 'cldr-core/supplemental/windowsZones.json';
import { isZone } from '../date/zone';

const rows = cldr.supplemental.windowsZones.mapTimezones.map(({ mapZone }) => mapZone);
/** Unicode's table of what Windows calls the zones, for the whole world, by the name in lower case. */
const zones = new Map(rows.filter(({ _territory }) => _territory === '001').map(({ _other, _type }) => [_other.toLowerCase(), _type]));
/** The zones of the same table by their cities, in lower case. */
const cities = new Map(rows.flatMap(({ _type }) => _type.split(' ')).map((zone) => [cityOf(zone), zone]));

/**
 * The IANA name of a zone as Windows, Outlook and Exchange call it, by its own name or the one that is shown (`(UTC-08:00) Pacific Time
 * (US & Canada)`, `(UTC+01:00) Amsterdam, Berlin`), in any letter case; undefined for other names, and where this host lacks it.
 */
export function ianaOfWindows(name: string): string | undefined {
  const said = name.toLowerCase();
  // Outlook numbers a second zone of the same name, and may name a zone by its summer
  const plain = said.replace(/ \d{1,2}$/, '').replace(/ (?:daylight|summer) time$/, ' standard time');
  const zone = zones.get(said) ?? zones.get(plain) ?? zoneShownAs(said);
  return zone !== undefined && isZone(zone) ? zone : undefined;
}

function zoneShownAs(said: string): string | undefined {
  const shown = /^\((?:utc|gmt)[^)]*\) *(.+)$/.exec(said)?.[1];
  if (shown === undefined) return undefined;
  const region = zones.get(`${shown.replace(/ time(?: ?[(;:].*)?$/, '')} standard time`);
  return (
    region ??
    shown
      .split(/[,;:]/)
      .map((city) => cities.get(city.trim()))
      .find((zone) => zone !== undefined)
  );
}

function cityOf(zone: string): string {
  return zone
    .slice(zone.lastIndexOf('/') + 1)
    .replaceAll('_', ' ')
    .toLowerCase();
}
