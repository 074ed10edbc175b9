/** The languages of the product. zh-HK is written for Hong Kong, never converted from zh-CN. */
export const LANGUAGES = ['zh-CN', 'zh-HK', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** One text in every language; a missing language does not compile. */
export type Label = Readonly<Record<Language, string>>;
