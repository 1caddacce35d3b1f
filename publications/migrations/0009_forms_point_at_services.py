import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('publications', '0008_forms_forget_other_pages'),
    ]

    operations = [
        migrations.AlterField(
            model_name='formpage',
            name='service',
            field=models.ForeignKey(blank=True, help_text='The page that explains what the form is needed for.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='publications.servicepage', verbose_name='page of the service'),
        ),
    ]
