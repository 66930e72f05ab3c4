/** What a source is written in. */
export type SourceKind = "html" | "text";

/** A view of the article. */
export type Format = "markdown" | "html" | "text";

/** What a block is: first what is kept, then what is left out. */
export type Label =
    | "title" | "standfirst" | "byline" | "date" | "caption" | "body"
    | "donation" | "newsletter" | "subscription" | "account" | "notification" | "community" | "share" | "app"
    | "advert" | "related" | "consent" | "legal" | "navigation" | "duplicate" | "hidden" | "boilerplate";

/** The article's particulars. What is unknown is null. */
export interface Article {
    title: string | null;
    standfirst: string | null;
    authors: string[];
    byline: string | null;
    byline_role: string | null;
    /** ISO 8601: a day, or a time with the offset that the page says. */
    published: string | null;
    modified: string | null;
    site_name: string | null;
    url: string | null;
    /** BCP 47. */
    language: string | null;
    direction: "ltr" | "rtl" | null;
    lead_image: { url: string | null; alt: string | null; caption: string | null; credit: string | null } | null;
    section: string | null;
    /** An address, or words. */
    licence: string | null;
    /** Whether it is free to read. */
    free: boolean | null;
    kind: "article" | "discussion" | "documentation" | "listing" | "other";
    /** Where each value was found, and why that was believed. */
    sources: {
        title: string | null;
        standfirst: string | null;
        authors: string | null;
        byline_role: string | null;
        published: string | null;
        modified: string | null;
        site_name: string | null;
        language: string | null;
        section: string | null;
        licence: string | null;
        free: string | null;
    };
    word_count: number;
    /** Number of blocks left out. */
    left_out: number;
}

/** One block of the page, with its verdict. */
export interface Block {
    /** Stable for the same page. */
    id: string;
    label: Label;
    kept: boolean;
    /** The sum of the reasons' weights; kept from 0 on. */
    score: number;
    reasons: { rule: string; weight: number; evidence: string }[];
    text: string;
}

/** What a reader decided about one block, or about all that are like it. */
export interface Choice {
    /** One block; all that say the same; all of a kind. The narrowest counts. */
    about: "block" | "text" | "label";
    /** A block's id, or a label. */
    name: string;
    /** Whether it belongs to the article. */
    keep: boolean;
}

/** A piece of the article's body. */
export type Part = Voice & Piece;

/** What is said of a part as a whole. */
export interface Voice {
    /** The block it was made from. */
    block: string | null;
    /** The name that links within the article find it by. */
    anchor: string | null;
    /** BCP 47, where it is not the page's. */
    language: string | null;
    direction: Direction | null;
}

export type Direction = "ltr" | "rtl" | "auto";

export type Piece =
    | { type: "heading"; level: number; text: Inline[] }
    | { type: "paragraph"; text: Inline[] }
    | { type: "list"; numbering: { start: number; reversed: boolean } | null; items: Item[] }
    | { type: "definitions"; entries: { term: boolean; body: Part[] }[] }
    | { type: "quote"; body: Part[]; attribution: Inline[] }
    | { type: "figure"; images: Image[]; caption: Inline[]; credit: Inline[] }
    | { type: "table"; caption: Inline[]; rows: { cells: Cell[] }[] }
    | { type: "code"; syntax: string | null; code: string }
    | { type: "rule" }
    | { type: "formula"; tex: string; display: boolean; mathml: MathNode[] }
    | { type: "player"; medium: "video" | "audio"; sources: Source[]; poster: string | null; tracks: Track[]; caption: Inline[] }
    | { type: "embed"; title: string | null; site: string | null; url: string; poster: string | null; caption: Inline[] }
    | { type: "notes"; notes: { number: number; signs: number; body: Part[] }[] };

/** An item of a list: its number where it does not follow, whether the task is done. */
export interface Item { value: number | null; done: boolean | null; body: Part[] }

export interface Image { url: string; alt: string | null }

/** A cell, and how many columns and rows it goes over. */
export interface Cell { header: boolean; columns: number; rows: number; text: Inline[] }

export interface Source { url: string; media_type: string | null }

export interface Track { url: string; kind: "captions" | "subtitles" | "descriptions" | "chapters"; language: string | null; label: string | null }

/** A node of MathML: a text, or an element of a short list. */
export type MathNode = string | { name: string; attributes: [string, string][]; content: MathNode[] };

/** What text is marked as. */
export type Mark =
    | "emphasis" | "strong" | "code" | "keyboard" | "sample" | "variable" | "definition" | "citation" | "quotation"
    | "subscript" | "superscript" | "deleted" | "inserted" | "highlighted" | "small_caps" | "isolated";

/** Text within a part. */
export type Inline =
    | { type: "text"; text: string }
    | { type: "break" }
    | { type: "link"; to: { address: string } | { anchor: string }; text: Inline[] }
    | { type: "marked"; mark: Mark; text: Inline[] }
    | { type: "abbreviation"; title: string; text: Inline[] }
    | { type: "foreign"; language: string | null; direction: Direction | null; text: Inline[] }
    | { type: "ruby"; text: Inline[]; reading: string }
    | { type: "formula"; tex: string; display: boolean; mathml: MathNode[] }
    | { type: "note"; number: number; mark: number };

/** What a reader should know beyond the words. */
export type Notice =
    | { type: "next_page"; url: string; label: string | null; page: number; pages: number | null }
    | { type: "teaser"; paragraphs: number }
    | { type: "unloaded" };
