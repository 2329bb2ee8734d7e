package io.standpoint.web;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class ReadingPageIT extends ReadingPageTest {}
