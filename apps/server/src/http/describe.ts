import type { SwaggerTransform } from '@fastify/swagger';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';

/** Bodies that are read as text, and so have no zod schema: what to say of them in the API's description. */
const DOCUMENTS: Readonly<Record<string, string>> = {
  'PUT /api/flows/:id/draft': 'A flow; its JSON Schema is at /api/flow.schema.json.',
  'POST /api/flows/:id/check': 'A flow; without a body the draft is checked.',
  'PUT /api/workspace': 'A workspace.',
};

/** Describes a route from its zod schemas, and documents in words. */
export const describeRoute: SwaggerTransform = (route) => {
  const described = jsonSchemaTransform(route);
  const { method } = route.route;
  const description = [method].flat().map((one) => DOCUMENTS[`${one} ${route.url}`])[0];
  if (description === undefined) return described;
  return { ...described, schema: { ...described.schema, body: { type: 'object', description } } };
};
