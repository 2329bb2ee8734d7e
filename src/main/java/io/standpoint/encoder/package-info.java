/** A small neural network that reads a sentence once and gives every piece of it a vector. */
package io.standpoint.encoder;
