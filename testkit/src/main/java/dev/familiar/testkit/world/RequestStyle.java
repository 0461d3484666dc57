package dev.familiar.testkit.world;

import dev.familiar.testkit.chance.Dice;

/// How the requests of a world look.
interface RequestStyle {
    /// Somebody outside the population with the marks of their class.
    Person outsider(RequestClass truth, Person plain, Dice own);

    /// Somebody outside the population with the name of `met`, of whom the archives speak.
    Person namesake(Person met, Person plain, Dice own);

    /// What the platform shows of the request.
    RequestCard card(RequestClass truth, Person person, Dice own);
}
