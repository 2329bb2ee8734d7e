package io.standpoint.rest;

/** Values in the API's documents. */
final class Examples {
    static final String ID = "018e7a3c-5b2f-7c1d-9a4e-6f8b0c2d4e6a";

    /** An article of a batch or a job. */
    static final String LINE = "{\"text\": \"Mayor Ada Quill praised the Harbour Board.\", \"outlet\": \"The Quay\"}";

    private Examples() {}
}
