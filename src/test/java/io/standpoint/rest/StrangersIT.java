package io.standpoint.rest;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class StrangersIT extends StrangersTest {}
