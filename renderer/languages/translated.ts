/** The shape of a translation: the keys of the English messages, each with a text of its own. */
export type Translated<Messages> = Messages extends string
  ? string
  : { readonly [Key in keyof Messages]: Translated<Messages[Key]> };
