export { importArticles, importMarkdown, type ImportedArticle, type ImportedArticles } from './articles/articles.ts';
export { importFlow, type ImportRead } from './import-flow.ts';
export type { Imported, Lost, SketchedFlow, SketchedNode } from './parts/sketch.ts';
