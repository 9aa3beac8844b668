import * as z from 'zod';

/** What the bot knows, as the room of the bot writes an article. `shipped`: nobody has changed what the server came with. */
export function knowledgeOf<Article extends z.ZodType>(article: Article) {
  return z.object({ articles: z.array(article), shipped: z.boolean().default(false) });
}

/** The tag of the workspace that stands now, to be sent as `If-Match` with the next one. */
export const savedWorkspace = z.object({ etag: z.string() });
