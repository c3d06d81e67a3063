import type { VerifierModel } from "./verify.js"

export const verifierModel: VerifierModel = {
  bias: -6,
  weights: {
    lighterShared: 4,
    cosine: 4,
    runOfLighter: 2,
    sharedWeight: 0.8,
    speakersAgree: 0.8,
    speakersDiffer: -1,
    marksLeast: 0.5,
    days: -0.2,
  },
}
