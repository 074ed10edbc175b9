import { CONTEXT, facilityDefinition, type Label } from 'a11y-core';

/** What may be asked for and is neither a parameter nor a fact of the surroundings. */
const OTHERS: Readonly<Record<string, Label>> = {
  worksStage: { 'zh-CN': '工程类型', 'zh-HK': '工程類別', en: 'kind of works' },
  isComplete: {
    'zh-CN': '场所内的设施是否已全部调查',
    'zh-HK': '場所內的設施是否已全部調查',
    en: 'whether every facility of the place was surveyed',
  },
};

/**
 * The words for something a finding waits for: a parameter of the facility or of its contained
 * part, a fact of the surroundings, or a fact of the survey itself; else its own identifier.
 */
export function missingLabel(name: string, facilityType: string, part?: string): Label {
  const context: Readonly<Record<string, { readonly label: Label }>> = CONTEXT;
  return (
    [facilityType, ...(part === undefined ? [] : [part])]
      .map((type) => facilityDefinition(type).parameters)
      .find((parameters) => Object.hasOwn(parameters, name))?.[name]?.label ??
    (Object.hasOwn(context, name) ? context[name]?.label : undefined) ??
    (Object.hasOwn(OTHERS, name) ? OTHERS[name] : undefined) ?? {
      'zh-CN': name,
      'zh-HK': name,
      en: name,
    }
  );
}
