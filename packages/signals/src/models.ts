import { loadModel } from './linear.ts';
import type { LinearModel } from './linear.ts';
import categories from './models/categories.generated.json' with { type: 'json' };
import topics from './models/topics.generated.json' with { type: 'json' };
import { categoryPrior, topicPrior } from './priors.ts';

export interface Models {
  topics: LinearModel;
  categories: LinearModel;
}

/** The shipped models, unpacked. */
export function shippedModels(): Models {
  shipped ??= { topics: loadModel(topics, topicPrior), categories: loadModel(categories, categoryPrior) };
  return shipped;
}

/** Unpacked when first asked for. */
let shipped: Models | undefined;
