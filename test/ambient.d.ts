/** The parts that the tests use of libraries that ship no types of their own. */
declare module "@citation-js/core" {
  /** An item of CSL-JSON, with its title and whatever else its author gave. */
  export interface Reference {
    readonly title: string
    readonly author?: object
    readonly reporter?: string
    readonly issued?: { readonly "date-parts": readonly (readonly number[])[] }
  }
  export const plugins: {
    readonly input: {
      chain(text: string, options: { forceType: string; generateGraph: boolean }): Reference[]
    }
  }
}

declare module "@citation-js/plugin-bibtex"
declare module "@citation-js/plugin-ris"

declare module "jsonld" {
  /** A node of expanded JSON-LD: every type by its full address. */
  interface ExpandedNode {
    readonly "@type"?: readonly string[]
  }
  interface LoadedDocument {
    readonly documentUrl: string
    readonly document: object
  }
  const jsonld: {
    expand(
      document: object,
      options: { documentLoader: (url: string) => Promise<LoadedDocument> },
    ): Promise<ExpandedNode[]>
  }
  export default jsonld
}
