import * as wire from '@baton/wire';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import * as z from 'zod';
import { errorBody } from '../http/error-schema.ts';

const place = z.object({
  country: z.string().regex(/^[A-Z]{2}$/, 'Use two capital letters, such as DE.'),
  region: z.string().max(8).optional(),
});

/** Public holidays of a country and its regions, to be taken into the hours of a team. */
export const holidayRoutes: FastifyPluginAsyncZod = async (http) => {
  const tags = ['workspace'];
  // Twelve megabytes that only this page needs.
  const library = async () => (await import('date-holidays')).default;

  http.get('/api/holidays/places', { schema: { tags, response: { 200: wire.holidayPlaces } } }, async () => {
    const Holidays = await library();
    const all = new Holidays();
    const countries = Object.entries(all.getCountries('en')).map(([id, name]) => ({
      id,
      name,
      regions: Object.entries(all.getStates(id, 'en') ?? {}).map(([region, called]) => ({ id: region, name: called })),
    }));
    return { countries: countries.toSorted((one, other) => one.name.localeCompare(other.name, 'en')) };
  });

  http.get(
    '/api/holidays',
    {
      schema: {
        tags,
        querystring: place.extend({ year: z.coerce.number().int().min(2000).max(2100) }),
        response: { 200: wire.holidayList, '4xx': errorBody },
      },
    },
    async ({ query: { country, region, year } }) => {
      const Holidays = await library();
      // Names in English; a country without an English name for a day says its own.
      const found = new Holidays(country, region ?? '', { languages: ['en'] }).getHolidays(year, 'en');
      const days = new Map<string, string>();
      for (const { date, name, type } of found)
        if (type === 'public' && !days.has(date.slice(0, 10))) days.set(date.slice(0, 10), name);
      return { holidays: [...days].map(([date, name]) => ({ date, name })) };
    },
  );
};
