from translate_flow.services.secrets import hashed, new_secret


def test_secrets_differ_carry_their_prefix_and_are_stored_as_something_else() -> None:
    made = {new_secret("tf_") for _ in range(50)}
    assert len(made) == 50 and all(secret.startswith("tf_") and len(secret) > 40 for secret in made)
    assert all(secret not in hashed(secret) and len(hashed(secret)) == 64 for secret in made)


def test_the_same_secret_has_the_same_hash_whatever_it_is_made_of() -> None:
    for secret in ("", "ț", "\ud800"):
        assert hashed(secret) == hashed(secret) != hashed(secret + "x")
