import type { ReferenceModel } from '../../../shared/reference.ts';
import { readModel } from '../../rules/school-pairs/model.ts';
import { entityType } from '../entity-type.ts';
import { nearest } from '../nearest.ts';

export const models = entityType<ReferenceModel>({
  id: 'models',
  items: ({ reference }) => reference.models,
  key: ({ name }) => name,
  name: ({ name }) => name,
  describe: ({ tightness, description }) => `${tightness}：${description}`,
  otherNames: () => [],
  source: (item, sources) => sources.model(item),
  properties: [
    { id: 'tightness', name: '松紧', values: ({ tightness }) => [tightness] },
    { id: 'description', name: '说明', values: ({ description }) => [description] },
  ],
  find({ reference }) {
    const likely = nearest(reference.models, ({ name }) => [name]);
    return (text) => {
      const { model, tightness } = readModel(text);
      const item = reference.models.find(({ name }) => name === model);
      if (!item) return likely(text);
      const agrees = tightness === undefined || tightness === item.tightness;
      const features = [
        { id: 'same_name', value: true },
        { id: 'tightness_agrees', value: agrees },
      ];
      return [{ item, score: agrees ? 1 : 0.7, exact: agrees, features }];
    };
  },
});
