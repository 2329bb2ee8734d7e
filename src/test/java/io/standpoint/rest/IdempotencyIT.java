package io.standpoint.rest;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class IdempotencyIT extends IdempotencyTest {}
