package io.standpoint.rest;

/** Values in the API's documents. */
final class Examples {
    static final String ID = "018e7a3c-5b2f-7c1d-9a4e-6f8b0c2d4e6a";

    private Examples() {}
}
