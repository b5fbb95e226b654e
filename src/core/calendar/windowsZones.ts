import cldr from 'cldr-core/supplemental/windowsZones.json';
import { isZone } from './zone';

/** Unicode's table of what Windows calls the zones, for the whole world, by the name in lower case. */
const zones = new Map(cldr.supplemental.windowsZones.mapTimezones
  .filter(({ mapZone }) => mapZone._territory === '001')
  .map(({ mapZone }) => [mapZone._other.toLowerCase(), mapZone._type]));

/** The IANA name of a zone as Windows, Outlook and Exchange call it, in any letter case; undefined for other names, and where this host lacks it. */
export function ianaOfWindows(name: string): string | undefined {
  const said = name.toLowerCase();
  // Outlook numbers a second zone of the same name, and may name a zone by its summer
  const plain = said.replace(/ \d{1,2}$/, '').replace(/ (?:daylight|summer) time$/, ' standard time');
  const zone = zones.get(said) ?? zones.get(plain);
  return zone !== undefined && isZone(zone) ? zone : undefined;
}
