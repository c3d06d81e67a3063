/** The model’s terms in plain words. */
export const termWords = {
  relations: {
    verbatim: "verbatim",
    abridged: "abridged",
    extended: "extended",
    interpolated: "with insertions",
    altered: "altered",
    paraphrased: "paraphrased",
    translated: "translated",
  },

  readingKinds: {
    omission: "left out",
    addition: "added",
    interpolation: "inserted",
    substitution: "replaced",
    transposition: "moved",
    punctuation: "punctuation",
    spelling: "spelling",
  },

  actions: {
    said: "said",
    published: "published",
    reported: "reported",
    carried: "carried",
    translated: "translated",
    obtained: "obtained",
    told: "told",
    cited: "cited",
    reposted: "reposted",
  },

  evidenceKinds: {
    credit: "Credit",
    link: "Link",
    date: "Date",
    reading: "Shared wording",
    containment: "Containment",
    context: "Context",
    decision: "Decision",
  },
} as const
