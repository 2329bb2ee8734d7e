/**
 * Training and evaluation of every model, from annotated data that stays outside the project. It is compiled with the
 * tests and never ships. Start reading at {@link io.standpoint.training.Train} and {@link io.standpoint.training.Evaluate}.
 */
package io.standpoint.training;
